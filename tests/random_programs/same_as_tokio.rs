//! A random program logs the same lines at the same virtual milliseconds on Tokio and here.

use proptest::prelude::*;
use proptest::test_runner::Config as Cases;
use wakeline::runtime::{Config, Main, Run};
use wakeline::time::Costs;

use crate::generate;
use crate::interpret::{self, BoxFuture, alive, prepare, take_log};
use crate::operation::Block;

/// The names that the interpreter uses, on Tokio.
pub(crate) mod native {
    use std::cell::Cell;
    use std::pin::pin;

    pub(crate) use futures::future::{Either, join, join_all};
    pub(crate) use tokio::spawn;
    pub(crate) use tokio::sync::mpsc::{
        Receiver as BoundedReceiver, Sender as BoundedSender, UnboundedReceiver, UnboundedSender,
        channel as bounded, unbounded_channel as unbounded,
    };
    pub(crate) use tokio::sync::oneshot::channel as oneshot;
    pub(crate) use tokio::task::{JoinHandle, yield_now};
    use tokio::time::Instant;
    pub(crate) use tokio::time::{sleep, timeout};
    pub(crate) use tokio_stream::wrappers::UnboundedReceiverStream as ReceiverStream;
    pub(crate) use tokio_stream::{StreamExt, iter};

    use crate::interpret::Counted;

    thread_local! {
        static START: Cell<Option<Instant>> = const { Cell::new(None) };
    }

    pub(crate) fn start_clock() {
        START.set(Some(Instant::now()));
    }

    pub(crate) fn millis() -> u128 {
        START.get().map_or(0, |start| start.elapsed().as_millis())
    }

    pub(crate) async fn select<A: Future, B: Future>(a: A, b: B) -> Either<A::Output, B::Output> {
        let (a, b) = (pin!(a), pin!(b));
        match futures::future::select(a, b).await {
            Either::Left((output, _loser)) => Either::Left(output),
            Either::Right((output, _loser)) => Either::Right(output),
        }
    }

    /// No program that is compared has a thread: its clock could not be paused.
    pub(crate) fn thread(
        n: u32,
        _wait: std::time::Duration,
        _sends: u8,
        _tx: Option<UnboundedSender<Counted>>,
    ) {
        panic!("operation {n} is a thread, which the generator leaves out");
    }
}

/// The names that the interpreter uses, on our runtime.
pub(crate) mod here {
    use std::time::Duration;

    use wakeline::runtime::std_surface::thread as std_thread;
    pub(crate) use wakeline::runtime::stream::{ReceiverStream, StreamExt, iter};
    pub(crate) use wakeline::runtime::{
        BoundedSender, JoinHandle, Receiver as BoundedReceiver, Receiver as UnboundedReceiver,
        Sender as UnboundedSender, bounded, join, join_all, oneshot, select, sleep, spawn, timeout,
        unbounded, yield_now,
    };
    use wakeline::time::Instant;

    use crate::interpret::{Counted, RANDOM_PANIC, log};

    pub(crate) fn millis() -> u128 {
        wakeline::runtime::now().since(Instant::ZERO).as_millis()
    }

    /// Starts a thread that sends and sleeps; one in eight panics at its end.
    pub(crate) fn thread(n: u32, wait: Duration, sends: u8, tx: Option<UnboundedSender<Counted>>) {
        drop(std_thread::spawn(async move {
            for _ in 0..sends {
                std_thread::sleep(wait).await;
                if let Some(tx) = &tx {
                    log(&format!("{n} sent: {}", tx.send(Counted::new(n)).is_ok()));
                }
            }
            if n.is_multiple_of(8) {
                std::panic::panic_any(RANDOM_PANIC);
            }
        }));
    }
}

fn main_here() -> BoxFuture {
    Box::pin(async { wakeline::runtime::block_on(interpret::here::main()).await })
}

/// What `main` logs on Tokio with its clock paused; the last line says whether it panicked.
/// `program` is what the interpreter of [`interpret`] runs, if `main` is its.
pub(crate) fn on_tokio(program: &Block, main: impl Future<Output = ()>) -> Vec<String> {
    prepare(program, native::millis);
    let run = || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .expect("the runtime starts");
        runtime.block_on(async { native::start_clock() });
        runtime.block_on(main);
    };
    let _panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run));
    take_log()
}

/// What `main` logs here, on a clock on which nothing costs anything.
pub(crate) fn run_free(program: &Block, main: Main) -> Vec<String> {
    prepare(program, here::millis);
    let config = Config { costs: Costs::FREE, budget: Some(128), ..Config::new("random") };
    // An hour is the program's own limit.
    let limits =
        wakeline::runtime::Limits { time: std::time::Duration::from_secs(7_200), ..config.limits };
    let trace = Run::new(&Config { limits, ..config }, main).finish();
    if let Err(violation) = wakeline::trace::validate(&trace) {
        panic!("{violation}");
    }
    take_log()
}

/// Sorts the drops at the end of a log: in which order the tasks that are left at the shutdown
/// are dropped depends, on Tokio, on how many tasks the process has ever had.
fn shutdown_sorted(mut log: Vec<String>) -> Vec<String> {
    let drops = log.iter().rev().take_while(|line| line.contains(": drop ")).count();
    let end = log.len();
    log[end - drops..].sort();
    log
}

proptest! {
    // The same cases every time, so that a change is judged and not its luck.
    #![proptest_config(Cases {
        cases: 1_000,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        ..Cases::default()
    })]

    #[test]
    fn a_random_program_does_the_same_on_tokio_and_here(program in generate::program()) {
        crate::interpret::quiet(|| {
            let natively = on_tokio(&program, interpret::native::main());
            prop_assert_eq!(alive(), 0);
            let here = run_free(&program, main_here);
            prop_assert_eq!(shutdown_sorted(here), shutdown_sorted(natively));
            prop_assert_eq!(alive(), 0);
            Ok(())
        })?;
    }
}
