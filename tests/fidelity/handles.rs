//! Point 7: join handles: await, detach, abort.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use crate::harness::{Noisy, agree, log};

agree! {
    point_7_a_dropped_handle_detaches {
        drop(spawn(async {
            sleep(Duration::from_millis(5)).await;
            log!("goes on");
        }));
        sleep(Duration::from_millis(10)).await;
        log!("end");
    } => ["5: goes on", "10: end"]
}

agree! {
    point_7_awaiting_gives_the_output {
        let late = spawn(async {
            sleep(Duration::from_millis(5)).await;
            7
        });
        let early = spawn(async { 8 });
        log!("{:?}", late.await.ok());
        log!("{} {:?}", early.is_finished(), early.await.ok());
    } => ["5: Some(7)", "5: true Some(8)"]
}

agree! {
    point_7_abort_drops_the_task_at_its_next_turn_and_the_handle_says_cancelled {
        let task = spawn(async {
            let _local = Noisy("local");
            sleep(Duration::from_millis(100)).await;
            log!("never");
        });
        spawn(async { log!("another") });
        sleep(Duration::from_millis(5)).await;
        task.abort();
        log!("asked, finished: {}", task.is_finished());
        let error = task.await.unwrap_err();
        log!("cancelled: {}, panic: {}", error.is_cancelled(), error.is_panic());
        sleep(Duration::from_millis(200)).await;
        log!("end");
    } => [
        "0: another", "5: asked, finished: false", "5: drop local",
        "5: cancelled: true, panic: false", "205: end",
    ]
}

agree! {
    point_7_a_task_aborted_before_its_first_poll_never_runs {
        let captured = Noisy("captured");
        let task = spawn(async move {
            log!("never");
            drop(captured);
        });
        task.abort();
        spawn(async { log!("another") });
        log!("asked");
        log!("cancelled: {}", task.await.unwrap_err().is_cancelled());
    } => ["0: asked", "0: drop captured", "0: another", "0: cancelled: true"]
}

agree! {
    point_7_a_task_that_aborts_itself_goes_on_to_its_next_await {
        thread_local! {
            static ABORT: Cell<Option<Box<dyn Fn()>>> = const { Cell::new(None) };
        }
        let task = spawn(async {
            let _local = Noisy("local");
            ABORT.with(|abort| abort.take().unwrap()());
            log!("goes on");
            spawn(async { log!("child") });
            yield_now().await;
            log!("never");
        });
        let task = Rc::new(task);
        let aborted = Rc::clone(&task);
        ABORT.set(Some(Box::new(move || aborted.abort())));
        sleep(Duration::from_millis(1)).await;
        log!("finished: {}", task.is_finished());
    } => ["0: goes on", "0: drop local", "0: child", "1: finished: true"]
}

agree! {
    point_7_aborting_what_has_ended_changes_nothing {
        let task = spawn(async { 1 });
        sleep(Duration::from_millis(1)).await;
        task.abort();
        log!("{:?}", task.await.ok());
        let task = spawn(async { 2 });
        spawn(async { log!("another") }).await.unwrap();
        task.abort();
        sleep(Duration::from_millis(1)).await;
        log!("{:?}", task.await.ok());
    } => ["1: Some(1)", "1: another", "2: Some(2)"]
}

agree! {
    point_7_a_task_that_ends_in_the_poll_in_which_it_was_aborted_has_an_output {
        let (tx, rx) = oneshot();
        let task = spawn(async move {
            let _: () = rx.await.unwrap();
            3
        });
        yield_now().await;
        // Woken, then aborted: it is dropped without another poll.
        tx.send(()).unwrap();
        task.abort();
        log!("{:?}", task.await.ok());
    } => ["0: None"]
}

agree! {
    point_7_abort_reaches_a_task_that_yields {
        let task = spawn(async {
            let _local = Noisy("local");
            loop {
                log!("turn");
                yield_now().await;
            }
        });
        yield_now().await;
        yield_now().await;
        task.abort();
        log!("{}", task.await.unwrap_err().is_cancelled());
    } => ["0: turn", "0: turn", "0: drop local", "0: true"]
}

agree! {
    a_detached_output_is_dropped_by_the_task_and_a_kept_one_with_its_handle {
        let kept = spawn(async { Noisy("kept output") });
        drop(spawn(async { Noisy("detached output") }));
        yield_now().await;
        log!("yielded");
        drop(kept);
        log!("end");
    } => ["0: drop detached output", "0: yielded", "0: drop kept output", "0: end"]
}

agree! {
    the_one_who_awaits_is_woken_after_the_destructors {
        let task = spawn(async {
            let _local = Noisy("local");
            sleep(Duration::from_millis(1)).await;
        });
        let first = spawn(async move {
            task.await.unwrap();
            log!("first");
        });
        first.await.unwrap();
        log!("main");
    } => ["1: drop local", "1: first", "1: main"]
}

/// What a job and its handle say, natively: the job is a closure, and there is one thread for
/// jobs, so that the second cannot start before the first has ended.
fn jobs_natively() -> Vec<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().max_blocking_threads(1).build();
    runtime.expect("the runtime starts").block_on(async {
        let (started, has_started) = tokio::sync::oneshot::channel();
        let (go_on, may_go_on) = std::sync::mpsc::channel();
        let first = tokio::task::spawn_blocking(move || {
            started.send(()).expect("main waits");
            may_go_on.recv().expect("main sends");
            "output"
        });
        has_started.await.expect("the job starts");
        let second = tokio::task::spawn_blocking(|| "never");
        first.abort();
        second.abort();
        go_on.send(()).expect("the job waits");
        [first.await, second.await].map(|result| said(result.map_err(|e| e.is_cancelled()))).into()
    })
}

fn said(result: Result<&str, bool>) -> String {
    match result {
        Ok(output) => output.to_owned(),
        Err(cancelled) => format!("cancelled: {cancelled}"),
    }
}

#[test]
fn point_7_a_blocking_job_that_has_started_ignores_abort_and_one_that_has_not_never_runs() {
    fn main() -> crate::harness::BoxFuture {
        use wakeline::runtime::std_surface::thread;
        use wakeline::runtime::{block_on, sleep, spawn_blocking};
        Box::pin(async {
            block_on(async {
                let first = spawn_blocking(async {
                    thread::sleep(Duration::from_millis(5)).await;
                    "output"
                });
                sleep(Duration::from_millis(1)).await;
                let captured = Noisy("captured");
                let second = spawn_blocking(async move {
                    drop(captured);
                    "never"
                });
                first.abort();
                second.abort();
                for result in [first.await, second.await] {
                    crate::harness::log_untimed(&said(result.map_err(|e| e.is_cancelled())));
                }
            })
            .await;
        })
    }
    let (trace, log) = crate::harness::run_here(&crate::harness::free(), main);
    assert_eq!(log[0], "1: drop captured");
    assert_eq!(log[1..], jobs_natively());
    assert_eq!(log[1..], ["output", "cancelled: true"]);
    let how = |kind| trace.events.iter().any(|event| event.kind == kind);
    assert!(how(wakeline::trace::EventKind::Ended { how: wakeline::trace::EndCause::Aborted }));
}
