//! Point 10: after 128 operations on the runtime's own resources, a task makes room for others.

use wakeline::runtime::Config;

use crate::harness::{BoxFuture, agree, free, log, run_here};

agree! {
    point_10_a_task_that_drains_a_thousand_messages_lets_another_run_after_128 {
        let (tx, mut rx) = unbounded();
        for i in 0..1_000 {
            tx.send(i).unwrap();
        }
        drop(tx);
        let drains = spawn(async move {
            let mut drained = 0;
            while rx.recv().await.is_some() {
                drained += 1;
                if drained % 100 == 0 || drained == 128 {
                    log!("drained {drained}");
                }
            }
        });
        spawn(async { log!("another") });
        drains.await.unwrap();
    } => [
        "0: drained 100", "0: drained 128", "0: another", "0: drained 200", "0: drained 300",
        "0: drained 400", "0: drained 500", "0: drained 600", "0: drained 700", "0: drained 800",
        "0: drained 900", "0: drained 1000",
    ]
}

agree! {
    point_10_sends_timers_and_handles_count_as_well {
        let (tx, mut rx) = bounded(1_000);
        let (hint, mut hints) = unbounded();
        spawn(async move {
            for i in 0..300 {
                tx.send(i).await.unwrap();
                hint.send(i).unwrap();
            }
        });
        for _ in 0..4 {
            yield_now().await;
            let mut seen = 0;
            while let Some(Some(_)) = futures::FutureExt::now_or_never(hints.recv()) {
                seen += 1;
            }
            log!("{seen}");
        }
        let done: Vec<_> = (0..200).map(|i| spawn(async move { i })).collect();
        yield_now().await;
        spawn(async { log!("another") });
        for (i, handle) in done.into_iter().enumerate() {
            handle.await.unwrap();
            if i % 50 == 0 {
                log!("handle {i}");
            }
        }
        log!("{:?}", rx.recv().await);
    } => [
        "0: 128", "0: 128", "0: 44", "0: 0", "0: handle 0", "0: handle 50", "0: handle 100",
        "0: handle 150", "0: another", "0: Some(0)",
    ]
}

agree! {
    point_10_a_stream_of_an_iterator_lets_others_run_now_and_then {
        spawn(async { log!("another") });
        let mut items = std::pin::pin!(iter(0..100));
        while let Some(i) = items.next().await {
            if i % 16 == 0 {
                log!("{i}");
            }
        }
    } => [
        "0: 0", "0: 16", "0: another", "0: 32", "0: 48", "0: 64", "0: 80", "0: 96",
    ]
}

agree! {
    point_10_a_timeout_is_noticed_though_its_future_uses_the_budget_up {
        let (tx, mut rx) = unbounded();
        for i in 0..1_000 {
            tx.send(i).unwrap();
        }
        let mut late = Box::pin(timeout(std::time::Duration::ZERO, async {
            loop {
                rx.recv().await;
            }
        }));
        sleep(std::time::Duration::from_millis(1)).await;
        log!("{}", late.as_mut().await.is_err());
        drop(late);
        log!("next: {:?}", rx.recv().await);
    } => ["1: true", "1: next: Some(127)"]
}

#[test]
fn point_10_without_the_budget_all_is_drained_first() {
    fn main() -> BoxFuture {
        use crate::here::{block_on, spawn, unbounded};
        Box::pin(async {
            block_on(async {
                let (tx, mut rx) = unbounded();
                for i in 0..1_000 {
                    tx.send(i).unwrap();
                }
                drop(tx);
                let drains = spawn(async move {
                    while rx.recv().await.is_some() {}
                    log!("drained");
                });
                spawn(async { log!("another") });
                drains.await.unwrap();
            })
            .await;
        })
    }
    let (_, log) = run_here(&Config { budget: None, ..free() }, main);
    assert_eq!(log, ["0: drained", "0: another"]);
}
