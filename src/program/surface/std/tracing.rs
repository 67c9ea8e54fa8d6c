//! Making futures visible in the timeline, and flags to block for.

use std::task::Poll;

/// Records the life of a future, from here until it is dropped.
#[opaque]
pub struct __Tracer;

impl Unpin for __Tracer {}

impl __Tracer {
    /// Of a future that the timeline calls `label`.
    #[intrinsic = "tracer_new"]
    pub fn new(label: &str) -> __Tracer {}

    /// A poll begins. What it gives is to be ended with the outcome.
    pub fn begin(&self) -> __Polling {
        let goes = __tracer_begin(self);
        __Polling { tracer: __tracer_same(self), outcome: 2, goes }
    }

    /// Polls with a closure, and records it.
    pub fn poll<T, F: FnOnce() -> Poll<T>>(&self, poll: F) -> Poll<T> {
        let polling = self.begin();
        if !polling.goes() {
            return Poll::Pending;
        }
        polling.end(poll())
    }
}

impl Drop for __Tracer {
    #[intrinsic = "tracer_drop"]
    fn drop(&mut self) {}
}

/// A poll that is recorded: as one that panicked, unless it is ended.
pub struct __Polling {
    tracer: __SameTracer,
    outcome: usize,
    goes: bool,
}

impl __Polling {
    /// Whether the poll may begin: not once a limit of the run was reached.
    pub fn goes(&self) -> bool {
        self.goes
    }

    /// The poll has ended.
    pub fn end<T>(mut self, poll: Poll<T>) -> Poll<T> {
        self.outcome = match &poll {
            Poll::Ready(_) => 0,
            Poll::Pending => 1,
        };
        poll
    }
}

impl Drop for __Polling {
    fn drop(&mut self) {
        if self.goes {
            __tracer_end(&self.tracer, self.outcome);
        }
    }
}

#[opaque]
struct __SameTracer;

#[intrinsic = "identity"]
fn __tracer_same(tracer: &__Tracer) -> __SameTracer {}

#[intrinsic = "tracer_begin"]
fn __tracer_begin(tracer: &__Tracer) -> bool {}

#[intrinsic = "tracer_end"]
fn __tracer_end(tracer: &__SameTracer, outcome: usize) {}

/// A flag that can be blocked for: what locks are made of.
#[opaque]
pub struct __Flag;

impl __Flag {
    /// One that is set, or not.
    #[intrinsic = "flag_new"]
    pub fn new(is_set: bool) -> __Flag {}

    /// Whether it is set.
    #[intrinsic = "flag_get"]
    pub fn get(&self) -> bool {}

    /// Sets it, or takes it back.
    #[intrinsic = "flag_set"]
    pub fn set(&self, is_set: bool) {}

    /// A waker that sets it.
    #[intrinsic = "flag_waker"]
    pub fn waker(&self) -> std::task::__HostWaker {}

    /// Blocks until it is set. What that means is a part of a sentence: "a notification".
    #[intrinsic = "flag_block"]
    pub fn block(&self, what: &str) {}

    /// The same, for at most so many nanoseconds.
    #[intrinsic = "flag_block_for"]
    pub fn block_for(&self, nanos: u64, what: &str) {}
}

impl Clone for __Flag {
    #[intrinsic = "identity"]
    fn clone(&self) -> __Flag {}
}

/// Flags that are set in the order in which they came.
#[opaque]
pub struct __Flags;

impl __Flags {
    /// None.
    #[intrinsic = "flags_new"]
    pub fn new() -> __Flags {}

    /// One more, which is not set yet.
    #[intrinsic = "flags_join"]
    pub fn join(&self) -> __Flag {}

    /// One less, if it is still there.
    #[intrinsic = "flags_leave"]
    pub fn leave(&self, flag: &__Flag) {}

    /// Sets the first, or all; they leave.
    #[intrinsic = "flags_set"]
    pub fn set(&self, all: bool) {}
}

/// Who may go on: one alone, or several who share.
#[opaque]
pub struct __Lock;

impl __Lock {
    /// One that nobody holds. Reports call it by this noun.
    #[intrinsic = "lock_new"]
    pub fn new(noun: &str) -> __Lock {}

    /// Takes it, if it can be had now.
    #[intrinsic = "lock_take"]
    pub fn take(&self, alone: bool) -> bool {}

    /// Blocks until it can probably be had.
    #[intrinsic = "lock_block"]
    fn block(&self, alone: bool) {}

    /// Gives it back.
    #[intrinsic = "lock_release"]
    pub fn release(&self, alone: bool) {}

    /// Takes it; blocks until it can be had.
    pub fn acquire(&self, alone: bool) {
        while !self.take(alone) {
            self.block(alone);
        }
    }
}
