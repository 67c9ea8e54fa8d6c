//! Catching panics.

use std::any::Any;

/// What a panic leaves, as the machine has it.
pub struct __Panic {
    message: String,
    is_literal: bool,
    payload: Option<Box<dyn Any + Send>>,
}

impl __Panic {
    /// Of which only the message is known.
    pub fn of(message: String) -> __Panic {
        __Panic { message, is_literal: false, payload: None }
    }

    /// The message alone.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What a program gets: a text, or the value that it panicked with.
    pub fn into_payload(self) -> Box<dyn Any + Send> {
        match self.payload {
            Some(payload) => payload,
            None if self.is_literal => Box::new(__text(self.message)),
            None => Box::new(self.message),
        }
    }
}

/// Calls a function; what a panic leaves, if there is one.
pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> std::thread::Result<R> {
    match __catch(__call::<F, R>, f) {
        Ok(value) => Ok(value),
        Err(panic) => Err(panic.into_payload()),
    }
}

fn __call<F: FnOnce() -> R, R>(f: F) -> R {
    FnOnce::call_once(f, ())
}

#[intrinsic = "identity"]
fn __text(message: String) -> &'static str {}

#[intrinsic = "catch"]
fn __catch<A, R>(run: fn(A) -> R, what: A) -> std::result::Result<R, __Panic> {}

#[intrinsic = "panic_with"]
fn __panic_with(payload: Box<dyn Any + Send>, message: String, is_told: bool) -> ! {}

/// Goes on with a panic that was caught.
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {
    let message = __message(&payload);
    __panic_with(payload, message, false)
}

/// Panics with any value.
pub fn panic_any<M: Any + Send>(message: M) -> ! {
    let payload: Box<dyn Any + Send> = Box::new(message);
    let message = __message(&payload);
    __panic_with(payload, message, true)
}

fn __message(payload: &Box<dyn Any + Send>) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        text.to_string()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else {
        String::from("Box<dyn Any>")
    }
}

/// What a panic that is caught cannot leave half changed.
pub auto trait UnwindSafe {}

/// What can be looked at after a panic that is caught.
pub auto trait RefUnwindSafe {}

impl<T> !UnwindSafe for &mut T {}

/// Lets a function be called although it could leave something half changed.
pub struct AssertUnwindSafe<T>(pub T);

impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
    type Output = R;
    fn call_once(self, args: ()) -> R {
        let f = self.0;
        f()
    }
}

impl<T> UnwindSafe for AssertUnwindSafe<T> {}
impl<T> RefUnwindSafe for AssertUnwindSafe<T> {}

impl<T> std::ops::Deref for AssertUnwindSafe<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> std::ops::DerefMut for AssertUnwindSafe<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
