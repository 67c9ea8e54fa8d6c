//! The names of the standard library that a program uses, on this runtime.

/// `std::thread`.
pub mod thread {
    use std::time::Duration;

    use crate::runtime::spawn::enclosing_function;
    use crate::runtime::{JoinHandle, ThreadSleep, caller_line, threads};
    use crate::trace::ActorKind;

    /// Starts a thread. Its body is given as a future, in which only [`sleep`] may be awaited.
    #[track_caller]
    pub fn spawn<F>(body: F) -> JoinHandle<F::Output>
    where
        F: Future + 'static,
        F::Output: 'static,
    {
        let name = enclosing_function::<F>("thread");
        threads::spawn(ActorKind::Thread, &name, caller_line(), body)
    }

    /// Blocks the thread for `length`.
    #[track_caller]
    pub fn sleep(length: Duration) -> ThreadSleep {
        ThreadSleep::new(length, caller_line())
    }
}
