//! Runs a program on Tokio and here, and compares what the two log.

use std::cell::{Cell, RefCell};
use std::pin::Pin;

use wakeline::runtime::{Config, Main, Run};
use wakeline::time::Costs;
use wakeline::trace::{Outcome, Trace, validate};

pub(crate) type BoxFuture = Pin<Box<dyn Future<Output = ()>>>;

thread_local! {
    static LOG: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    /// Reads the virtual milliseconds of whichever runtime is running.
    static CLOCK: Cell<fn() -> u128> = const { Cell::new(|| 0) };
}

/// Logs a line: the virtual milliseconds since the run began, then the text.
macro_rules! log {
    ($($arg:tt)*) => { $crate::harness::log_line(&format!($($arg)*)) };
}
pub(crate) use log;

/// Compares a program on Tokio and here; `=>` says what it logs. Inside, the names are those of
/// `native` and of `here`.
macro_rules! agree {
    // What is logged is long, and says no more than that the two agree.
    ($(#[$meta:meta])* $name:ident $body:block) => {
        $crate::harness::agree! { $(#[$meta])* $name $body => None }
    };
    ($(#[$meta:meta])* $name:ident $body:block => $expected:expr) => {
        $(#[$meta])*
        #[test]
        fn $name() {
            fn native() -> $crate::harness::BoxFuture {
                #[allow(unused_imports, reason = "not every program uses every name")]
                use $crate::native::*;
                Box::pin(async { $body })
            }
            fn here() -> $crate::harness::BoxFuture {
                #[allow(unused_imports, reason = "not every program uses every name")]
                use $crate::here::*;
                Box::pin(async { block_on(async { $body }).await })
            }
            $crate::harness::check(native, here, $expected);
        }
    };
}
pub(crate) use agree;

/// Logs a line, with the time.
pub(crate) fn log_line(text: &str) {
    let millis = CLOCK.get()();
    LOG.with_borrow_mut(|log| log.push(format!("{millis}: {text}")));
}

/// Logs a line without the time.
pub(crate) fn log_untimed(text: &str) {
    LOG.with_borrow_mut(|log| log.push(text.to_owned()));
}

/// Says when it is dropped.
pub(crate) struct Noisy(pub(crate) &'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        log!("drop {}", self.0);
    }
}

/// What a program is expected to log, if that is stated.
pub(crate) trait Expected {
    fn compare(self, log: &[String]);
}

impl<const N: usize> Expected for [&str; N] {
    #[track_caller]
    fn compare(self, log: &[String]) {
        assert_eq!(log, self, "natively and as expected");
    }
}

impl Expected for Option<()> {
    #[track_caller]
    fn compare(self, log: &[String]) {
        assert!(log.len() > 5, "little is compared: {log:?}");
    }
}

/// Runs the program on both, and compares.
#[track_caller]
pub(crate) fn check(native: Main, here: Main, expected: impl Expected) {
    let natively = shutdown_sorted(log_of_tokio(native));
    let (trace, log) = run_here(&free(), here);
    let log = shutdown_sorted(log);
    assert_eq!(log, natively, "here and natively");
    expected.compare(&natively);
    assert_eq!(trace.outcome, Some(Outcome::Finished));
}

/// Sorts the drops at the end of a log: in which order the tasks that are left at the shutdown
/// are dropped depends, on Tokio, on what else the process has done (see `shutdown`).
fn shutdown_sorted(mut log: Vec<String>) -> Vec<String> {
    let drops = log.iter().rev().take_while(|line| line.contains(": drop ")).count();
    let end = log.len();
    log[end - drops..].sort();
    log
}

/// What the program logs on Tokio, with its clock paused.
pub(crate) fn log_of_tokio(main: Main) -> Vec<String> {
    LOG.take();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .expect("the runtime starts");
    runtime.block_on(async { crate::native::start_clock() });
    CLOCK.set(crate::native::millis);
    runtime.block_on(main());
    drop(runtime);
    CLOCK.set(|| 0);
    LOG.take()
}

/// Nothing costs anything and the budget is Tokio's: Tokio with its clock paused.
pub(crate) fn free() -> Config {
    Config { costs: Costs::FREE, budget: Some(128), ..Config::new("fidelity") }
}

/// Runs the program here; gives its trace, which must be a possible one, and what it logs.
#[track_caller]
pub(crate) fn run_here(config: &Config, main: Main) -> (Trace, Vec<String>) {
    LOG.take();
    CLOCK.set(crate::here::millis);
    let trace = Run::new(config, main).finish();
    CLOCK.set(|| 0);
    if let Err(violation) = validate(&trace) {
        panic!("{violation}\n{}", wakeline::trace::to_text(&trace));
    }
    (trace, LOG.take())
}
