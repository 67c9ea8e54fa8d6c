//! Point 4: `spawn` queues at once, and tasks run in order when the current one yields.

use std::time::Duration;

use crate::harness::{agree, log};

agree! {
    point_4_tasks_run_in_the_order_of_their_spawning_without_an_await {
        for i in 0..3 {
            spawn(async move { log!("task {i}") });
        }
        log!("main");
        sleep(Duration::from_millis(1)).await;
        log!("end");
    } => ["0: main", "0: task 0", "0: task 1", "0: task 2", "1: end"]
}

agree! {
    point_4_a_child_runs_behind_those_that_were_queued_before {
        spawn(async {
            log!("a");
            spawn(async {
                log!("child of a");
                spawn(async { log!("grandchild") });
            });
            log!("a goes on");
        });
        spawn(async { log!("b") });
        sleep(Duration::from_millis(1)).await;
    } => ["0: a", "0: a goes on", "0: b", "0: child of a", "0: grandchild"]
}

agree! {
    main_goes_before_the_tasks_once_it_is_woken_and_the_queue_is_empty {
        let (tx, mut rx) = unbounded();
        spawn(async move {
            tx.send(1).unwrap();
            log!("sent");
        });
        spawn(async {
            log!("second");
            spawn(async { log!("third") });
        });
        rx.recv().await;
        log!("main");
        spawn(async { log!("fourth") }).await.unwrap();
    } => ["0: sent", "0: second", "0: third", "0: main", "0: fourth"]
}

agree! {
    after_61_tasks_main_and_the_timers_get_a_look {
        let (tx, mut rx) = unbounded();
        for i in 0..150 {
            let tx = tx.clone();
            spawn(async move {
                if i % 30 == 0 {
                    log!("task {i}");
                }
                tx.send(i).unwrap();
            });
        }
        drop(tx);
        let mut received = 0;
        loop {
            let before = received;
            while let Some(Some(_)) = futures::FutureExt::now_or_never(rx.recv()) {
                received += 1;
            }
            log!("main has {received}, {} more", received - before);
            if received == 150 {
                break;
            }
            if rx.recv().await.is_some() {
                received += 1;
            }
        }
    } => [
        "0: main has 0, 0 more", "0: task 0", "0: task 30", "0: task 60",
        "0: main has 61, 60 more", "0: task 90", "0: task 120",
        "0: main has 122, 60 more", "0: main has 150, 27 more",
    ]
}

agree! {
    many_tasks_that_yield_keep_a_fixed_order {
        let mut tasks = Vec::new();
        for i in 0..100 {
            tasks.push(spawn(async move {
                yield_now().await;
                if i % 10 == 0 {
                    log!("{i}");
                }
                yield_now().await;
                if i % 10 == 0 {
                    log!("{i} again");
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
    }
}
