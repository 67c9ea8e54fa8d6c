//! What an actor runs.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use super::join_handle::panic_message;

/// The code of one actor, in a form in which it can be put aside.
///
/// It is a future without a value. Its panics are values: where a panic of the machine ends the
/// process, as in a browser, a program's panic still ends nothing but its task.
pub trait Body {
    /// Goes on until it waits for something, or ends.
    fn poll(&mut self, cx: &mut Context<'_>) -> Progress;

    /// Drops what it holds where it is; its destructors run. The message if one of them panics.
    fn cancel(&mut self) -> Option<String>;

    /// In a worker: what it gave, as text, for its other half on the page. None if that cannot
    /// travel.
    fn output_as_text(&mut self) -> Option<String> {
        None
    }

    /// On the page: leaves what its other half in a worker gave.
    fn leave_output(&mut self, _text: &str) {}

    /// Why it cannot run in a worker, where nothing is shared with the rest of the program: what
    /// it holds that cannot travel, as part of a sentence.
    fn cannot_travel(&self) -> Option<String> {
        None
    }
}

/// How far a [`Body`] came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// It waits to be woken, or for what it said it is blocked by.
    Waiting,
    /// It has computed for a while, and would go on at once.
    Busy,
    /// It ran to its end, and holds nothing any more.
    Ended,
    /// It panicked with this message, and holds nothing any more.
    Panicked(String),
}

/// A future of compiled code.
pub(super) type BoxFuture = Pin<Box<dyn Future<Output = ()>>>;

/// A future as a body: panics are caught.
pub(super) struct FutureBody(pub(super) Option<BoxFuture>);

impl FutureBody {
    pub(super) fn boxed(future: BoxFuture) -> Box<dyn Body> {
        Box::new(Self(Some(future)))
    }
}

impl Body for FutureBody {
    fn poll(&mut self, cx: &mut Context<'_>) -> Progress {
        let Some(future) = &mut self.0 else { return Progress::Ended };
        match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))) {
            Ok(Poll::Pending) => Progress::Waiting,
            Ok(Poll::Ready(())) => {
                // Dropped the moment it is ready.
                self.0 = None;
                Progress::Ended
            }
            Err(payload) => {
                // A destructor may panic too; the first panic is the one that is told.
                let future = self.0.take();
                let _second = catch_unwind(AssertUnwindSafe(|| drop(future)));
                let message = panic_message(payload.as_ref());
                super::print::tell_panic(message);
                Progress::Panicked(message.to_owned())
            }
        }
    }

    fn cancel(&mut self) -> Option<String> {
        let future = self.0.take();
        let dropped = catch_unwind(AssertUnwindSafe(|| drop(future)));
        dropped.err().map(|payload| panic_message(payload.as_ref()).to_owned())
    }
}
