//! One run of one program, and its trace.

use std::panic::catch_unwind;

use wakeline::trace::{Trace, validate};

use crate::listed::LISTED;
use crate::log::{self, Log};
use crate::machine::Machine;
use crate::{here, programs};

/// A program that can be recorded.
#[derive(Debug)]
pub(crate) struct Program {
    /// Its name.
    pub(crate) name: &'static str,
    /// Its text.
    pub(crate) source: &'static str,
    /// Runs it.
    pub(crate) main: fn(),
}

/// Runs a program and gives its trace; threads of it may go on until the process ends.
///
/// # Errors
///
/// If there is no such program, or if its trace is one that no run can have.
pub(crate) fn record(name: &str) -> Result<Trace, String> {
    let program = programs::PROGRAMS.iter().find(|program| program.name == name);
    let program = program.ok_or_else(|| format!("there is no program {name}"))?;
    let workers = u8::try_from(Machine::processors()).unwrap_or(u8::MAX);
    let main = Log::begin(name, program.source, workers, said_of(name, workers));
    let entered = here::enter(main);
    let panic = catch_unwind(program.main).err().map(|panic| {
        let text = panic.downcast_ref::<&str>().map(ToString::to_string);
        text.or_else(|| panic.downcast_ref().cloned()).unwrap_or_default()
    });
    let trace = log::with(|log| log.finish(panic));
    drop(entered);
    match validate(&trace) {
        Ok(()) => Ok(trace),
        Err(violation) => Err(format!("{name}: {violation}")),
    }
}

/// Where, when and how a program is recorded.
fn said_of(name: &str, workers: u8) -> String {
    let instead = LISTED.iter().find(|listed| listed.name == name);
    let instead = instead.and_then(|listed| listed.instead).map(|(long, short)| {
        format!("The program had {short} where {long} stands, so that it ends sooner. ")
    });
    let instead = instead.unwrap_or_default();
    let workers = if workers == 1 { "1 worker".to_owned() } else { format!("{workers} workers") };
    format!(
        "Recorded on {}; Tokio's multi-thread runtime with {workers}. {instead}Futures, wakers, channels and \
         threads were wrapped; events of different threads were put into one log under a lock, each with the \
         time at which it got the lock, which takes time itself. Workers are numbered in the order in which \
         they first polled. Timers inside combinators of streams are not seen; a wake by one has no cause.",
        Machine::this()
    )
}
