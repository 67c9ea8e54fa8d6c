//! Point 12: wakes coalesce; a wake addresses the task and not the future inside it.

use std::task::Poll;
use std::time::Duration;

use crate::harness::{agree, log};

agree! {
    point_12_many_wakes_are_one_poll {
        let (tx, mut rx) = unbounded();
        let counts = spawn(async move {
            let mut polls = 0;
            let mut items = 0;
            std::future::poll_fn(|cx| {
                polls += 1;
                while let Poll::Ready(item) = rx.poll_recv(cx) {
                    if item.is_none() {
                        return Poll::Ready(());
                    }
                    items += 1;
                }
                log!("poll {polls}: {items} so far");
                Poll::Pending
            })
            .await;
        });
        yield_now().await;
        for i in 0..10 {
            tx.send(i).unwrap();
        }
        yield_now().await;
        for i in 0..10 {
            tx.send(i).unwrap();
        }
        drop(tx);
        counts.await.unwrap();
    } => ["0: poll 1: 0 so far", "0: poll 2: 10 so far"]
}

agree! {
    point_12_a_wake_during_the_poll_queues_again_behind_those_woken_in_it {
        let task = spawn(async {
            let mut polls = 0;
            std::future::poll_fn(|cx| {
                polls += 1;
                log!("poll {polls}");
                if polls == 3 {
                    return Poll::Ready(());
                }
                cx.waker().wake_by_ref();
                spawn(async move { log!("spawned after the wake") });
                cx.waker().wake_by_ref();
                Poll::Pending
            })
            .await;
        });
        spawn(async { log!("another") });
        task.await.unwrap();
    } => [
        "0: poll 1", "0: another", "0: spawned after the wake", "0: poll 2",
        "0: spawned after the wake", "0: poll 3",
    ]
}

agree! {
    point_12_a_task_that_sends_to_itself_is_behind_those_it_wakes_later {
        let (tx, mut rx) = unbounded();
        let (other_tx, mut other_rx) = unbounded();
        spawn(async move {
            while let Some(n) = other_rx.recv().await {
                log!("other: {n}");
            }
        });
        yield_now().await;
        spawn(async move {
            join(
                async {
                    while let Some(n) = rx.recv().await {
                        log!("self: {n}");
                    }
                },
                async move {
                    tx.send(1).unwrap();
                    other_tx.send(2).unwrap();
                    yield_now().await;
                    other_tx.send(3).unwrap();
                    tx.send(4).unwrap();
                },
            )
            .await;
            log!("joined");
        });
        sleep(Duration::from_millis(1)).await;
    } => [
        "0: other: 2", "0: self: 1", "0: other: 3", "0: self: 4", "0: joined",
    ]
}

agree! {
    point_12_a_late_wake_of_a_finished_task_is_ignored {
        thread_local! {
            static WAKER: std::cell::RefCell<Option<std::task::Waker>> =
                const { std::cell::RefCell::new(None) };
        }
        let task = spawn(std::future::poll_fn(|cx| {
            WAKER.set(Some(cx.waker().clone()));
            Poll::Ready(())
        }));
        task.await.unwrap();
        WAKER.with_borrow(|waker| waker.as_ref().unwrap().wake_by_ref());
        yield_now().await;
        log!("end");
        WAKER.take();
    } => ["0: end"]
}
