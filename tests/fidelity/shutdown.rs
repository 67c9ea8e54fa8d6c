//! Point 8: when the root future ends, the tasks that are left are dropped.

use std::time::Duration;

use crate::harness::{Noisy, agree, free, log, run_here};

agree! {
    point_8_tasks_that_are_left_are_dropped_after_main {
        for name in ["a", "b", "c"] {
            spawn(async move {
                let _local = Noisy(name);
                sleep(Duration::from_secs(if name == "b" { 1 } else { 2 })).await;
                log!("never");
            });
        }
        let _local = Noisy("main");
        sleep(Duration::from_millis(1)).await;
        log!("end");
        drop(_local);
        log!("main ends");
    } => ["1: end", "1: drop main", "1: main ends", "1: drop a", "1: drop b", "1: drop c"]
}

/// Tokio drops them list by list, and which list a task is in depends on how many tasks the
/// process has ever had. Here it is the order of their spawning, which is one of Tokio's.
#[test]
fn point_8_here_they_are_dropped_in_the_order_of_their_spawning() {
    fn main() -> crate::harness::BoxFuture {
        use crate::here::{block_on, sleep, spawn};
        Box::pin(async {
            block_on(async {
                for name in ["c", "a", "b"] {
                    spawn(async move {
                        let _local = Noisy(name);
                        std::future::pending::<()>().await;
                    });
                }
                sleep(Duration::from_millis(1)).await;
            })
            .await;
        })
    }
    let (_, log) = run_here(&free(), main);
    assert_eq!(log, ["1: drop c", "1: drop a", "1: drop b"]);
}

agree! {
    point_8_a_task_that_never_ran_is_dropped_with_its_captures {
        let captured = Noisy("captured");
        spawn(async move {
            log!("never");
            drop(captured);
        });
        log!("end");
    } => ["0: end", "0: drop captured"]
}

agree! {
    point_8_what_a_destructor_spawns_at_shutdown_does_not_run {
        struct Sends<F: FnMut()>(F);
        impl<F: FnMut()> Drop for Sends<F> {
            fn drop(&mut self) {
                (self.0)();
            }
        }
        let (tx, rx) = unbounded();
        spawn(async move {
            let _rx = rx;
            let _sends = Sends(move || {
                log!("sends: {}", tx.send(1).is_ok());
                let captured = Noisy("captured by a late task");
                let late = spawn(async move {
                    log!("never");
                    drop(captured);
                });
                log!("spawned, finished: {}", late.is_finished());
            });
            std::future::pending::<()>().await;
        });
        yield_now().await;
        log!("end");
    } => [
        "0: end", "0: sends: true", "0: drop captured by a late task", "0: spawned, finished: true",
    ]
}

agree! {
    point_8_a_handle_dropped_at_shutdown_is_no_trouble {
        let inner = spawn(async {
            let _local = Noisy("inner");
            std::future::pending::<()>().await;
        });
        spawn(async move {
            let _local = Noisy("outer");
            let _ = inner.await;
            log!("never");
        });
        yield_now().await;
    } => ["0: drop inner", "0: drop outer"]
}

#[test]
fn a_panic_in_a_destructor_at_shutdown_stops_nothing() {
    struct Panics;
    impl Drop for Panics {
        fn drop(&mut self) {
            panic!("in a destructor");
        }
    }
    fn main() -> crate::harness::BoxFuture {
        use crate::here::{block_on, spawn, yield_now};
        Box::pin(async {
            block_on(async {
                spawn(async {
                    let _panics = Panics;
                    std::future::pending::<()>().await;
                });
                spawn(async {
                    let _local = Noisy("after it");
                    std::future::pending::<()>().await;
                });
                // Its output is dropped by the runtime, as nobody awaits it.
                spawn(async { Panics });
                yield_now().await;
            })
            .await;
            log!("end");
        })
    }
    let (trace, log) = run_here(&free(), main);
    assert_eq!(log, ["0: drop after it", "0: end"]);
    assert_eq!(trace.outcome, Some(wakeline::trace::Outcome::Finished));
}
