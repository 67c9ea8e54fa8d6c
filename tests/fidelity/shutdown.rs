//! Point 8: when the root future ends, the tasks that are left are dropped.

use std::time::Duration;

use crate::harness::{Noisy, agree, log};

agree! {
    point_8_tasks_that_are_left_are_dropped_in_the_order_of_their_spawning {
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
    } => ["1: end", "1: drop main", "1: drop a", "1: drop b", "1: drop c"]
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
    point_8_what_a_destructor_wakes_or_spawns_at_shutdown_does_not_run {
        struct Sends<F: FnMut()>(F);
        impl<F: FnMut()> Drop for Sends<F> {
            fn drop(&mut self) {
                (self.0)();
            }
        }
        let (tx, mut rx) = unbounded();
        spawn(async move {
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
        spawn(async move {
            let _local = Noisy("receiver's local");
            rx.recv().await;
            log!("never");
        });
        yield_now().await;
        log!("end");
    } => [
        "0: end", "0: sends: true", "0: drop captured by a late task", "0: spawned, finished: true",
        "0: drop receiver's local",
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
    use crate::harness::{free, run_here};
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
