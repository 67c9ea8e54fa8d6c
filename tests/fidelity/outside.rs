//! Point 11: `spawn` outside a runtime, and `block_on` inside one, are errors, never hangs.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use wakeline::trace::Outcome;

use crate::harness::{BoxFuture, free, run_here};

#[track_caller]
fn check_panics(main: wakeline::runtime::Main, words: &str) {
    let (trace, _) = run_here(&free(), main);
    let said = matches!(&trace.outcome, Some(Outcome::Panicked(text)) if text.contains(words));
    assert!(said, "{:?}", trace.outcome);
}

fn panics(code: impl FnOnce()) -> bool {
    catch_unwind(AssertUnwindSafe(code)).is_err()
}

#[test]
fn point_11_spawn_outside_a_runtime_is_an_error() {
    assert!(panics(|| drop(tokio::spawn(async {}))));
    fn main() -> BoxFuture {
        Box::pin(async { drop(wakeline::runtime::spawn(async {})) })
    }
    check_panics(main, "spawn was called outside of a runtime");
}

#[test]
fn point_11_sleep_outside_a_runtime_is_an_error() {
    assert!(panics(|| drop(tokio::time::sleep(Duration::ZERO))));
    fn main() -> BoxFuture {
        Box::pin(async { drop(wakeline::runtime::sleep(Duration::ZERO)) })
    }
    check_panics(main, "sleep was called outside of a runtime");
}

#[test]
fn point_11_spawn_after_block_on_is_an_error() {
    fn main() -> BoxFuture {
        Box::pin(async {
            wakeline::runtime::block_on(async {}).await;
            drop(wakeline::runtime::spawn(async {}));
        })
    }
    check_panics(main, "spawn was called outside of a runtime");
}

#[test]
fn point_11_block_on_inside_a_runtime_is_an_error() {
    let runtime = || tokio::runtime::Builder::new_current_thread().build().expect("it starts");
    assert!(panics(|| runtime().block_on(async { runtime().block_on(async {}) })));
    fn main() -> BoxFuture {
        Box::pin(async {
            wakeline::runtime::block_on(async {
                wakeline::runtime::block_on(async {}).await;
            })
            .await;
        })
    }
    check_panics(main, "block_on was called inside a runtime");
}

#[test]
fn point_11_outside_of_any_run_everything_is_an_error_with_a_sentence() {
    assert!(panics(|| drop(wakeline::runtime::spawn(async {}))));
    assert!(panics(|| drop(wakeline::runtime::unbounded::<i32>())));
    assert!(panics(|| drop(wakeline::runtime::block_on(async {}))));
}

#[test]
fn a_runtime_can_be_started_again_after_it_has_ended() {
    fn main() -> BoxFuture {
        use crate::here::{block_on, sleep, spawn};
        Box::pin(async {
            for round in 0..2 {
                block_on(async move {
                    spawn(std::future::pending::<()>());
                    sleep(Duration::from_millis(1)).await;
                    crate::harness::log!("round {round}");
                })
                .await;
            }
        })
    }
    let (trace, log) = run_here(&free(), main);
    assert_eq!(log, ["1: round 0", "2: round 1"]);
    assert_eq!(trace.outcome, Some(Outcome::Finished));
}

#[test]
fn waiting_for_what_never_comes_is_stuck_and_not_a_hang() {
    fn main() -> BoxFuture {
        use crate::here::{block_on, unbounded};
        Box::pin(async {
            block_on(async {
                let (_tx, mut rx) = unbounded::<i32>();
                rx.recv().await;
            })
            .await;
        })
    }
    let (trace, _) = run_here(&free(), main);
    let Some(Outcome::Stuck(waiting)) = &trace.outcome else { panic!("{:?}", trace.outcome) };
    assert_eq!(waiting.len(), 1);
    assert!(waiting[0].wants.contains("none queued, 1 sender alive"), "{}", waiting[0].wants);
}
