//! Point 3: awaiting something ready does not yield; `yield_now` goes behind the others.

use std::task::Poll;
use std::time::Duration;

use crate::harness::{agree, log};

agree! {
    point_3_awaiting_something_ready_does_not_yield {
        spawn(async { log!("another") });
        async { log!("ready") }.await;
        let (tx, mut rx) = unbounded();
        tx.send(1).unwrap();
        log!("received {:?}", rx.recv().await);
        let (tx, rx) = oneshot();
        tx.send(2).unwrap();
        log!("received {:?}", rx.await);
        let (tx, _rx) = bounded(1);
        tx.send(3).await.unwrap();
        log!("sent");
        join(async {}, async {}).await;
        let done = spawn(async {});
        yield_now().await;
        log!("yielded");
        done.await.unwrap();
        log!("end");
    } => [
        "0: ready", "0: received Some(1)", "0: received Ok(2)", "0: sent", "0: another",
        "0: yielded", "0: end",
    ]
}

agree! {
    point_3_yield_now_goes_behind_everybody_main_included {
        for name in ["a", "b", "c"] {
            spawn(async move {
                for turn in 0..3 {
                    log!("{name} {turn}");
                    yield_now().await;
                }
            });
        }
        for turn in 0..4 {
            log!("main {turn}");
            yield_now().await;
        }
    } => [
        "0: main 0", "0: a 0", "0: b 0", "0: c 0",
        "0: main 1", "0: c 1", "0: b 1", "0: a 1",
        "0: main 2", "0: a 2", "0: b 2", "0: c 2",
        "0: main 3",
    ]
}

agree! {
    a_yield_lets_a_chain_of_wakes_run_out_first {
        let (tx_a, mut rx_a) = unbounded();
        let (tx_b, mut rx_b) = unbounded();
        spawn(async move {
            while let Some(n) = rx_a.recv().await {
                log!("a got {n}");
                let _ = tx_b.send(n + 1);
            }
        });
        spawn(async move {
            tx_a.send(0).unwrap();
            while let Some(n) = rx_b.recv().await {
                log!("b got {n}");
                if n < 5 {
                    tx_a.send(n + 1).unwrap();
                }
            }
        });
        log!("yields");
        yield_now().await;
        log!("goes on");
    } => [
        "0: yields", "0: a got 0", "0: b got 1", "0: a got 2", "0: b got 3", "0: a got 4",
        "0: b got 5", "0: goes on",
    ]
}

agree! {
    a_task_that_yielded_and_is_woken_meanwhile_is_polled_early_and_once_more {
        let (tx, mut rx) = unbounded();
        let task = spawn(async move {
            join(
                async {
                    log!("yields");
                    yield_now().await;
                    log!("goes on");
                },
                async {
                    let mut polls = 0;
                    std::future::poll_fn(|cx| {
                        polls += 1;
                        log!("poll {polls}");
                        loop {
                            match rx.poll_recv(cx) {
                                Poll::Ready(None) => return Poll::Ready(()),
                                Poll::Ready(Some(_)) => {}
                                Poll::Pending => return Poll::Pending,
                            }
                        }
                    })
                    .await;
                },
            )
            .await;
        });
        spawn(async move {
            log!("sends");
            tx.send(1).unwrap();
            yield_now().await;
            log!("sends again");
            tx.send(2).unwrap();
            sleep(Duration::from_millis(1)).await;
        });
        task.await.unwrap();
    } => [
        "0: yields", "0: poll 1", "0: sends", "0: goes on", "0: poll 2", "0: sends again",
        "0: poll 3", "1: poll 4",
    ]
}

agree! {
    a_yield_sees_timers_that_are_due {
        let first = spawn(async {
            sleep(Duration::from_millis(5)).await;
            log!("timer");
        });
        sleep(Duration::from_millis(4)).await;
        let started = spawn(async {
            sleep(Duration::from_millis(1)).await;
            log!("woken by its timer");
            yield_now().await;
            log!("after its yield");
        });
        first.await.unwrap();
        log!("main");
        started.await.unwrap();
    } => ["5: timer", "5: woken by its timer", "5: main", "5: after its yield"]
}
