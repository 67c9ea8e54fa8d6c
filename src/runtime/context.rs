//! The run that the code of a program belongs to.
//!
//! Programs call free functions (`spawn_task`, `sleep`, `channel`), so there is one current run
//! on this thread while any code of it executes. Everything that a program creates keeps a
//! handle of its own and needs no current run later.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::policy::Pool;
use super::state::{Shared, State};
use super::tasks::Tasks;
use super::threads::Threads;
use super::worker_link::WorkerLink;
use crate::time::{Clock, Costs, Instant};

thread_local! {
    static CURRENT: RefCell<Option<Handle>> = const { RefCell::new(None) };
}

/// A handle to everything that belongs to one run.
#[derive(Clone)]
pub(super) struct Handle {
    pub(super) shared: Shared,
    pub(super) local: Rc<Local>,
}

/// The part of a run that stays on this thread: the program's futures and values.
pub(super) struct Local {
    pub(super) tasks: RefCell<Tasks>,
    pub(super) threads: RefCell<Threads>,
    /// The workers, where the policy has some.
    pub(super) pool: RefCell<Pool>,
    pub(super) link: RefCell<WorkerLink>,
    /// The price list that holds; a program can ask for one on which nothing costs anything.
    pub(super) costs: Cell<Costs>,
    pub(super) budget: Option<u32>,
    /// Reads the machine's clock, in a run on the real one.
    pub(super) real_now: Box<dyn Fn() -> Instant>,
}

impl Handle {
    /// The run whose code is executing.
    ///
    /// # Panics
    ///
    /// With a sentence for the program's author, if there is none.
    #[track_caller]
    pub(super) fn current(what: &str) -> Self {
        Self::try_current().unwrap_or_else(|| {
            panic!("{what} was called outside of a run: only a running program can do that")
        })
    }

    /// The run whose code is executing, if there is one.
    pub(super) fn try_current() -> Option<Self> {
        CURRENT.with_borrow(Clone::clone)
    }

    /// The current run, inside `block_on`.
    ///
    /// # Panics
    ///
    /// With a sentence for the program's author, if no runtime is running.
    #[track_caller]
    pub(super) fn in_runtime(what: &str) -> Self {
        let run = Self::current(what);
        assert!(
            run.shared.lock().is_in_context(),
            "{what} was called outside of a runtime: call it in the future that is given to block_on"
        );
        run
    }

    /// Runs `code` with this as the current run.
    pub(super) fn enter<R>(&self, code: impl FnOnce() -> R) -> R {
        let _entered = Entered { outer: CURRENT.replace(Some(self.clone())) };
        code()
    }

    /// Changes the state. On the real clock the present is read first.
    pub(super) fn with<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        let mut state = self.shared.lock();
        if state.clock == Clock::Real {
            state.now = state.now.max((self.local.real_now)());
        }
        change(&mut state)
    }
}

impl std::fmt::Debug for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Handle").finish_non_exhaustive()
    }
}

/// Restores the outer run, also when the code panics.
struct Entered {
    outer: Option<Handle>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        let inner = CURRENT.replace(self.outer.take());
        // Dropped only after the borrow: it may own futures whose destructors look here.
        drop(inner);
    }
}
