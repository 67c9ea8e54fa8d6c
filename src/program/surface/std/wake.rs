//! Wakers of a program's own.

use std::sync::Arc;

/// Can be a waker, if it is in an [`Arc`].
pub trait Wake {
    /// Wakes what it stands for, and is used up.
    fn wake(self: Arc<Self>);
    /// Wakes what it stands for.
    fn wake_by_ref(self: &Arc<Self>) {
        self.clone().wake();
    }
}

impl<W: Wake + Send + Sync + 'static> From<Arc<W>> for Waker {
    fn from(wake: Arc<W>) -> Waker {
        Waker { wakes: __Wakes::Program(__ProgramWaker::new(wake)) }
    }
}

/// What a program's own waker does.
#[derive(Clone)]
struct __ProgramWaker {
    wake: Arc<dyn Fn(bool)>,
}

impl __ProgramWaker {
    fn new<W: Wake + Send + Sync + 'static>(wake: Arc<W>) -> __ProgramWaker {
        let wake = move |is_used_up: bool| {
            if is_used_up { wake.clone().wake() } else { wake.wake_by_ref() }
        };
        __ProgramWaker { wake: Arc::new(wake) }
    }

    fn wake(&self) {
        (self.wake)(true);
    }

    fn wake_by_ref(&self) {
        (self.wake)(false);
    }

    fn is_same(&self, other: &__ProgramWaker) -> bool {
        Arc::ptr_eq(&self.wake, &other.wake)
    }
}

impl Send for __ProgramWaker {}
impl Sync for __ProgramWaker {}

/// What the runtime has called when it wakes a program's own waker.
fn __wake_program(waker: Waker) {
    waker.wake();
}

/// A waker for what the runtime itself provides: it calls the function.
#[intrinsic = "waker_of_program"]
fn __waker_of_program(wake: fn(Waker), waker: Waker) -> __HostWaker {}
