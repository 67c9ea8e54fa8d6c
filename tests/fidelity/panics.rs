//! Point 14: a panic in a task becomes a `JoinError`; the others go on.

use std::time::Duration;

use wakeline::trace::Outcome;

use crate::harness::{BoxFuture, Noisy, agree, free, log, run_here};

agree! {
    point_14_a_panic_ends_its_task_and_no_other {
        let panics = spawn(async {
            let _local = Noisy("local");
            sleep(Duration::from_millis(5)).await;
            if true {
                panic!("on purpose");
            }
        });
        spawn(async {
            sleep(Duration::from_millis(10)).await;
            log!("goes on");
        });
        let error = panics.await.unwrap_err();
        log!("panic: {}, cancelled: {}", error.is_panic(), error.is_cancelled());
        sleep(Duration::from_millis(10)).await;
        log!("end");
    } => ["5: drop local", "5: panic: true, cancelled: false", "10: goes on", "15: end"]
}

agree! {
    point_14_a_panic_inside_a_join_drops_the_siblings {
        let task = spawn(async {
            join(
                async {
                    let _local = Noisy("sibling");
                    std::future::pending::<()>().await;
                },
                async {
                    sleep(Duration::from_millis(1)).await;
                    if true {
                        panic!("on purpose");
                    }
                },
            )
            .await;
        });
        log!("{}", task.await.unwrap_err().is_panic());
    } => ["1: drop sibling", "1: true"]
}

agree! {
    point_14_a_panic_in_a_destructor_of_an_aborted_task_is_its_error {
        struct Panics;
        impl Drop for Panics {
            fn drop(&mut self) {
                panic!("in a destructor");
            }
        }
        let task = spawn(async {
            let _panics = Panics;
            std::future::pending::<()>().await;
        });
        yield_now().await;
        task.abort();
        log!("{}", task.await.unwrap_err().is_panic());
    } => ["0: true"]
}

#[test]
fn a_panic_in_main_shuts_down_what_is_left() {
    fn main() -> BoxFuture {
        use crate::here::{block_on, spawn, yield_now};
        Box::pin(async {
            block_on(async {
                let _local = Noisy("main's local");
                spawn(async {
                    let _local = Noisy("task's local");
                    std::future::pending::<()>().await;
                });
                yield_now().await;
                if true {
                    panic!("on purpose");
                }
            })
            .await;
        })
    }
    let (trace, log) = run_here(&free(), main);
    assert!(matches!(&trace.outcome, Some(Outcome::Panicked(text)) if text.contains("on purpose")));
    assert_eq!(log, ["0: drop main's local", "0: drop task's local"]);
}
