//! The wrapper that makes a future visible.
//!
//! Every future of the runtime records its creation, each poll with its outcome, and its drop.
//! A stack of who is being polled gives each its parent, so that `join`, `select`, `timeout`
//! and the stream adapters show their children.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures::Stream;
use pin_project_lite::pin_project;

use super::context::Handle;
use super::state::Shared;
use crate::trace::{EventKind, FutureId, Limit, PollOutcome, Subject, TextId};

pin_project! {
    /// A future or stream whose polls are recorded.
    #[derive(Debug)]
    #[must_use = "futures do nothing unless you `.await` or poll them"]
    pub struct Traced<F> {
        // Dropped first, so that the drop of a future is recorded before those of its parts.
        tracer: Tracer,
        #[pin]
        inner: F,
    }
}

impl<F> Traced<F> {
    /// Makes `inner` visible as `label`, created at `line` of the program.
    pub(super) fn new(handle: &Handle, label: &str, line: u32, inner: F) -> Self {
        Self { tracer: Tracer::new(handle, label, None, line), inner }
    }
}

impl<F: Future> Future for Traced<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        this.tracer.poll(|| this.inner.poll(cx))
    }
}

impl<S: Stream> Stream for Traced<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let this = self.project();
        this.tracer.poll(|| this.inner.poll_next(cx))
    }
}

/// Records the life of one future, from its creation until this is dropped.
#[derive(Debug)]
pub struct Tracer {
    shared: Shared,
    future: FutureId,
    adopted: bool,
    /// What was noted last of where it was suspended, and what it held.
    suspended: Option<(u32, Vec<(TextId, TextId)>)>,
}

impl Tracer {
    pub(super) fn new(handle: &Handle, label: &str, subject: Option<Subject>, line: u32) -> Self {
        let future = handle.with(|state| state.create_future(label, subject, line));
        Self { shared: handle.shared.clone(), future, adopted: false, suspended: None }
    }

    /// The same, for code that is not compiled.
    pub fn of_code(label: &str, line: u32) -> Self {
        Self::new(&Handle::current("a future"), label, None, line)
    }

    /// Its number in the trace.
    pub fn id(&self) -> FutureId {
        self.future
    }

    /// Records that a poll begins. False once a limit is reached: every poll is Pending then, so
    /// that a loop that never waits comes to a halt where it awaits.
    pub fn begin(&mut self) -> bool {
        let mut state = self.shared.lock();
        state.polls_in_this_poll += 1;
        if state.polls_in_this_poll > state.limits.polls_in_one_poll {
            let limit = state.limits.polls_in_one_poll;
            state.reach(Limit::PollsInOnePoll(u64::from(limit)));
        }
        if state.reached.is_some() {
            return false;
        }
        if !self.adopted {
            self.adopted = true;
            let (actor, parent) = (state.current, state.stack.last().copied());
            state.recorder.adopt(self.future, actor, parent);
        }
        state.stack.push(self.future);
        state.record(EventKind::FuturePolled { future: self.future });
        true
    }

    /// Records that the poll that began last has ended.
    pub fn end(&self, outcome: PollOutcome) {
        let mut state = self.shared.lock();
        state.stack.pop();
        state.record(EventKind::FutureReturned { future: self.future, outcome });
    }

    /// Notes where it was suspended, after a poll that gave Pending, and its variables: names and
    /// values.
    pub fn suspended_with(&mut self, line: u32, variables: &[(&str, String)]) {
        let mut state = self.shared.lock();
        if state.closed {
            return;
        }
        let mut entered = |text: &str| state.recorder.text(text);
        let variables: Vec<_> =
            variables.iter().map(|(name, value)| (entered(name), entered(value))).collect();
        let now = (line, variables);
        if self.suspended.as_ref() != Some(&now) {
            state.recorder.suspension(self.future, line, now.1.clone());
            self.suspended = Some(now);
        }
    }

    /// Polls with `poll`, and records it.
    pub(super) fn poll<T>(&mut self, poll: impl FnOnce() -> Poll<T>) -> Poll<T> {
        if !self.begin() {
            return Poll::Pending;
        }
        let mut polling = Polling { tracer: self, outcome: PollOutcome::Panicked };
        let result = poll();
        polling.outcome = match result {
            Poll::Ready(_) => PollOutcome::Ready,
            Poll::Pending => PollOutcome::Pending,
        };
        result
    }
}

/// Records the end of a poll, also when it panics.
struct Polling<'a> {
    tracer: &'a Tracer,
    outcome: PollOutcome,
}

impl Drop for Polling<'_> {
    fn drop(&mut self) {
        self.tracer.end(self.outcome);
    }
}

impl Drop for Tracer {
    fn drop(&mut self) {
        self.shared.lock().record(EventKind::FutureDropped { future: self.future });
    }
}
