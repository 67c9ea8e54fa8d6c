//! A look at what a run has recorded so far.

use std::sync::MutexGuard;

use super::state::State;
use crate::trace::Trace;

/// A look at the trace of a run.
pub struct TraceRef<'a>(pub(super) MutexGuard<'a, State>);

impl std::ops::Deref for TraceRef<'_> {
    type Target = Trace;

    fn deref(&self) -> &Trace {
        self.0.recorder.trace()
    }
}

impl std::fmt::Debug for TraceRef<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).fmt(f)
    }
}
