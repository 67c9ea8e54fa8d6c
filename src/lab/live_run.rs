//! A run that goes on in the engine.
//!
//! Owns its number and what is known of how it goes on; knows nothing of what is shown of it.

use std::cell::Cell;

use crate::jobs::engine::Engine;
use crate::jobs::{Job, News, Task, WorkerOrder};
use crate::runtime::{Config, Next};
use crate::time::Start;
use crate::trace::Trace;

thread_local! {
    /// The number of the next run. None is used twice, as an engine that was loaded anew must not
    /// take a run for another that was lost with the one before.
    static NUMBER: Cell<u32> = const { Cell::new(0) };
}

/// A run that goes on in the engine.
#[derive(Debug)]
pub(super) struct LiveRun {
    engine: Engine,
    number: u32,
    next: Next,
}

/// The engine holds the run no longer: it was loaded anew.
#[derive(Debug)]
pub(super) struct Lost;

impl LiveRun {
    /// Begins a run of a text; gives its trace, too.
    pub(super) fn begin(
        engine: Engine,
        text: &str,
        config: Config,
        start: Start,
    ) -> Result<(Self, Trace), Lost> {
        let number = NUMBER.replace(NUMBER.get().wrapping_add(1));
        let mut run = Self { engine, number, next: Next::Ended };
        let News { added, next, .. } =
            run.ask(Task::Begin { text: text.to_owned(), config, start })?;
        run.next = next;
        Ok((run, added.into_trace()))
    }

    /// Does something with the run, and keeps its trace up to date. Gives what is to be done for
    /// its threads.
    pub(super) fn go_on(
        &mut self,
        task: Task,
        trace: &mut Trace,
    ) -> Result<Vec<WorkerOrder>, Lost> {
        let News { added, next, orders } = self.ask(task)?;
        trace.append(added);
        self.next = next;
        Ok(orders)
    }

    /// When it can go on.
    pub(super) fn next(&self) -> Next {
        self.next
    }

    /// Whether the engine holds it no longer.
    pub(super) fn is_lost(&self) -> bool {
        self.next != Next::Ended && self.ask(Task::Look).is_err()
    }

    fn ask(&self, task: Task) -> Result<News, Lost> {
        (self.engine.carry_out)(Job { run: self.number, task }).ok_or(Lost)
    }
}

impl Drop for LiveRun {
    fn drop(&mut self) {
        self.ask(Task::Forget).ok();
    }
}
