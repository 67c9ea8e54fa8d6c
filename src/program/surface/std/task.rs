//! What polling takes and gives.

/// What a poll gives.
#[lang = "Poll"]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Poll<T> {
    /// The value is there.
    Ready(T),
    /// It is not there yet.
    Pending,
}

impl<T> Poll<T> {
    /// Whether the value is there.
    pub fn is_ready(&self) -> bool {
        match self {
            Poll::Ready(_) => true,
            Poll::Pending => false,
        }
    }

    /// Whether it is not there yet.
    pub fn is_pending(&self) -> bool {
        !self.is_ready()
    }

    /// The value changed.
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U> {
        match self {
            Poll::Ready(value) => Poll::Ready(f(value)),
            Poll::Pending => Poll::Pending,
        }
    }
}

/// What a poll is given: who is to be woken.
#[lang = "Context"]
pub struct Context<'a> {
    waker: &'a Waker,
}

impl<'a> Context<'a> {
    /// With this waker.
    pub fn from_waker(waker: &'a Waker) -> Context<'a> {
        Context { waker }
    }

    /// The waker.
    pub fn waker(&self) -> &'a Waker {
        self.waker
    }

    /// The waker, for what the runtime itself provides.
    pub fn __host_waker(&self) -> __HostWaker {
        self.waker.__host()
    }
}

/// Wakes a task.
#[derive(Clone)]
pub struct Waker {
    wakes: __Wakes,
}

#[derive(Clone)]
enum __Wakes {
    Host(__HostWaker),
    Program(__ProgramWaker),
    Nobody,
}

impl Waker {
    /// The waker of whoever is running.
    pub fn __current() -> Waker {
        Waker { wakes: __Wakes::Host(__waker_current()) }
    }

    /// A waker of the runtime's own.
    pub fn __of(waker: __HostWaker) -> Waker {
        Waker { wakes: __Wakes::Host(waker) }
    }

    fn __host(&self) -> __HostWaker {
        match &self.wakes {
            __Wakes::Host(waker) => waker.clone(),
            __Wakes::Program(_) => __waker_of_program(__wake_program, self.clone()),
            __Wakes::Nobody => __waker_none(),
        }
    }

    /// Wakes the task, and is used up.
    pub fn wake(self) {
        match self.wakes {
            __Wakes::Program(waker) => waker.wake(),
            _ => self.wake_by_ref(),
        }
    }

    /// Wakes the task.
    pub fn wake_by_ref(&self) {
        match &self.wakes {
            __Wakes::Host(waker) => __waker_wake(waker),
            __Wakes::Program(waker) => waker.wake_by_ref(),
            __Wakes::Nobody => {}
        }
    }

    /// Whether both wake the same task.
    pub fn will_wake(&self, other: &Waker) -> bool {
        match (&self.wakes, &other.wakes) {
            (__Wakes::Host(one), __Wakes::Host(other)) => __waker_is_same(one, other),
            (__Wakes::Program(one), __Wakes::Program(other)) => one.is_same(other),
            (__Wakes::Nobody, __Wakes::Nobody) => true,
            _ => false,
        }
    }

    /// A waker that wakes nobody.
    pub fn noop() -> &'static Waker {
        &Waker { wakes: __Wakes::Nobody }
    }
}

impl std::fmt::Debug for Waker {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Waker")
    }
}

/// A waker of the runtime's own.
#[opaque]
pub struct __HostWaker;

impl Clone for __HostWaker {
    #[intrinsic = "identity"]
    fn clone(&self) -> __HostWaker {}
}

#[intrinsic = "waker_current"]
fn __waker_current() -> __HostWaker {}

#[intrinsic = "waker_none"]
fn __waker_none() -> __HostWaker {}

#[intrinsic = "waker_wake"]
fn __waker_wake(waker: &__HostWaker) {}

#[intrinsic = "waker_is_same"]
fn __waker_is_same(one: &__HostWaker, other: &__HostWaker) -> bool {}
