//! The executor that records what it does, and everything that a program can ask of it.
//!
//! Owns tasks, timers, channels, streams and the model of OS threads; the order in which things
//! happen is Tokio's current-thread scheduler's, and the tests compare the two. Never reads a
//! wall clock (a run on the real clock is handed a function that does), and knows nothing of
//! how a trace is shown.
//!
//! To read it, begin with `state` (what is shared), then `ready`, `wake`, `tasks` and
//! `executor`, then `run`, which puts them together.

mod body;
mod budget;
mod channel;
mod combine;
pub mod computed;
mod config;
mod context;
mod deliver;
mod due;
mod entered;
mod executor;
mod join_handle;
mod policy;
mod print;
mod ready;
mod report;
mod run;
mod sleep;
mod spawn;
mod state;
pub mod std_surface;
pub mod stream;
mod tasks;
mod threads;
mod timers;
mod trace_ref;
mod traced;
mod wake;
mod worker;
mod worker_link;
mod yield_now;

pub use body::{Body, Progress};
pub use budget::{budget_left, may_proceed, set_budget_left, spend_one};
pub use channel::{
    BoundedSend, BoundedSender, Message, OneshotReceiver, OneshotSender, Permit, Receiver, Recv,
    RecvError, SendError, Sender, WeakSender, bounded, oneshot, oneshot_ends, unbounded,
};
pub use combine::{Elapsed, Join, JoinAll, Select, Timeout, join, join_all, select, timeout};
pub use config::{Config, Limits};
pub use entered::{
    advance_clock, begin_driving, begin_runtime, current_worker, drop_tasks, end_driving,
    end_runtime, enter_context, is_current_thread, is_driven, is_in_runtime, is_on_a_thread,
    leave_context, pause_clock, random_below,
};
pub use join_handle::{AbortHandle, JoinError, JoinHandle, Output};
pub use policy::{Choices, Policy, PolicyError, Workers};
pub use print::{print_line, print_text, tell_panic};
pub use run::{
    Main, Next, Run, actor_name, compute, current_actor, exit, is_behind, memory_is_full,
    memory_limit_bytes, now, refuse, unique_name,
};
pub use sleep::{Interval, Sleep, interval, sleep, sleep_until};
pub use spawn::{BlockOn, block_on, spawn, spawn_blocking, spawn_body, spawn_thread};
pub use threads::{Ready, ThreadSleep, block_for_length, block_until};
pub use trace_ref::TraceRef;
pub use traced::{Traced, Tracer};
pub use worker::{Stretch, WorkerThread};
pub use worker_link::{Report, Request};
pub use yield_now::{YieldNow, yield_now};

thread_local! {
    /// The line of an interpreted program that is being run.
    static LINE: std::cell::Cell<Option<u32>> = const { std::cell::Cell::new(None) };
}

/// Does `what` for a line of a program that is not compiled code.
pub fn at_line<T>(line: u32, what: impl FnOnce() -> T) -> T {
    let outer = LINE.replace(Some(line));
    let result = what();
    LINE.set(outer);
    result
}

/// The line of an interpreted program that is being run; 0 if there is none.
pub fn current_line() -> u32 {
    LINE.get().unwrap_or(0)
}

/// The line of the program that called the function that called this.
#[track_caller]
fn caller_line() -> u32 {
    // Not in a closure: that would be the caller then.
    let compiled = std::panic::Location::caller().line();
    LINE.get().unwrap_or(compiled)
}
