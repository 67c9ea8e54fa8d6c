//! One poll of a task by a worker, which takes time and can wait in its middle.

use std::task::Context;
use std::time::Duration;

use crate::runtime::body::{Body, Progress};
use crate::runtime::context::Handle;
use crate::runtime::tasks::Taken;
use crate::runtime::threads::{Ready, Wish};
use crate::runtime::{computed, executor};
use crate::time::Instant;
use crate::trace::{ActorId, EndCause, EventKind, FutureId, TimerId, WorkerId};

/// A poll that has begun.
pub(super) struct Poll {
    actor: ActorId,
    taken: Taken,
    goes_on: GoesOn,
    /// How many steps it has taken.
    steps: u64,
    /// What the state knows of whoever is running, while it is not.
    own: Own,
}

/// How far a poll went.
pub(super) enum Went {
    On(Poll),
    /// With so much of its budget left.
    ToItsEnd {
        budget: Option<u32>,
    },
}

/// How a poll goes on.
enum GoesOn {
    /// With the task's code, at this moment.
    Running(Instant),
    /// The same, after it was blocked.
    Resumed(Instant),
    /// It sleeps.
    After(TimerId, Instant),
    /// It waits for something that cannot come before this moment, and until another at most.
    When(Ready, Instant, Option<Instant>),
    /// It ends, when the time that it took is over.
    Ends(Progress, Instant),
}

#[derive(Debug, Default)]
struct Own {
    actor: Option<ActorId>,
    stack: Vec<FutureId>,
    polls: u32,
    budget: Option<u32>,
}

impl Own {
    /// Puts this into the state, and what was there here.
    fn swap(&mut self, handle: &Handle) {
        handle.with(|state| {
            std::mem::swap(&mut self.actor, &mut state.current);
            std::mem::swap(&mut self.stack, &mut state.stack);
            std::mem::swap(&mut self.polls, &mut state.polls_in_this_poll);
            std::mem::swap(&mut self.budget, &mut state.budget);
        });
    }
}

impl Poll {
    /// Begins to poll a task that was taken from a queue; none if it has ended, or was to be
    /// dropped instead.
    pub(super) fn begin(
        handle: &Handle,
        worker: usize,
        actor: ActorId,
        budget: Option<u32>,
    ) -> Option<Self> {
        let taken = handle.local.tasks.borrow_mut().take(actor)?;
        if taken.aborted {
            executor::drop_suspended(handle, actor, taken.body, EndCause::Aborted);
            return None;
        }
        let now = executor::record_poll(handle, actor, Some(WorkerId::from_index(worker)));
        let goes_on = GoesOn::Running(now + handle.local.costs.get().poll);
        let own = Own { actor: Some(actor), budget, ..Own::default() };
        Some(Self { actor, taken, goes_on, steps: 0, own })
    }

    /// When it goes on; none while what it waits for has not come.
    pub(super) fn next_at(&self) -> Option<Instant> {
        match &self.goes_on {
            GoesOn::Running(at)
            | GoesOn::Resumed(at)
            | GoesOn::After(_, at)
            | GoesOn::Ends(_, at) => Some(*at),
            GoesOn::When(_, _, until) => *until,
        }
    }

    /// Notes whether what it waits for has come.
    pub(super) fn look(&mut self, handle: &Handle) {
        if let GoesOn::When(ready, from, _) = &self.goes_on
            && ready()
        {
            self.goes_on = GoesOn::Resumed(handle.shared.lock().now.max(*from));
        }
    }

    /// Goes on. The present must be its own.
    pub(super) fn go_on(mut self, handle: &Handle) -> Went {
        let computed_outside = computed::take();
        self.own.swap(handle);
        let goes_on = std::mem::replace(&mut self.goes_on, GoesOn::Running(Instant::ZERO));
        handle.with(|state| match goes_on {
            GoesOn::After(timer, _) => {
                state.record(EventKind::TimerFired { timer });
                state.record(EventKind::Resumed);
            }
            GoesOn::Resumed(_) | GoesOn::When(..) => state.record(EventKind::Resumed),
            GoesOn::Running(_) | GoesOn::Ends(..) => {}
        });
        let ends = match goes_on {
            GoesOn::Ends(progress, _) => Some(progress),
            _ => self.run(handle),
        };
        let went = match ends {
            Some(progress) => {
                let budget = handle.with(|state| state.budget);
                executor::end_poll(handle, self.actor, self.taken.body, progress);
                self.own.swap(handle);
                Went::ToItsEnd { budget }
            }
            None => {
                self.own.swap(handle);
                Went::On(self)
            }
        };
        computed::put_back(computed_outside);
        went
    }

    /// Lets the task's code run for a stretch; gives how the poll ends, if it ends at once.
    fn run(&mut self, handle: &Handle) -> Option<Progress> {
        let mut cx = Context::from_waker(&self.taken.waker);
        let progress = self.taken.body.poll(&mut cx);
        let wish = handle.local.threads.borrow_mut().take_wish();
        let computed = computed::take();
        self.steps += computed.steps;
        let spent = handle.local.costs.get().of_steps(computed.to_pay());
        let now = handle.with(|state| {
            state.check_steps(self.steps);
            state.now
        });
        let then = now + spent;
        self.goes_on = match (progress, wish) {
            // Never at the same moment again: others would not get their turn.
            (Progress::Busy, _) => GoesOn::Running(then.max(now + Duration::from_nanos(1))),
            (Progress::Waiting, Some(Wish::Timer(timer, at))) => GoesOn::After(timer, then.max(at)),
            (Progress::Waiting, Some(Wish::Event(ready, until))) => {
                GoesOn::When(ready, then, until.map(|until| then.max(until)))
            }
            (progress, _) if spent.is_zero() => return Some(progress),
            (progress, _) => GoesOn::Ends(progress, then),
        };
        None
    }

    /// Ends it where it is.
    pub(super) fn close(mut self, handle: &Handle) {
        self.own.swap(handle);
        let progress = match self.goes_on {
            GoesOn::Ends(progress, _) => progress,
            _ => Progress::Waiting,
        };
        executor::end_poll(handle, self.actor, self.taken.body, progress);
        self.own.swap(handle);
    }

    /// What is polled.
    pub(super) fn into_body(self) -> Box<dyn Body> {
        self.taken.body
    }
}

impl std::fmt::Debug for Poll {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Poll").field("actor", &self.actor).finish_non_exhaustive()
    }
}
