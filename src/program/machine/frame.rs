//! What a function that is being run has.

use std::rc::Rc;

use super::future::FutureCell;
use super::panic::Panic;
use super::value::Value;
use crate::program::code::{Code, Reg};

/// A function that is being run, or something that is being dropped.
#[derive(Debug)]
pub(crate) struct Frame {
    pub(crate) kind: FrameKind,
    /// The register of the frame below that is given the result.
    pub(crate) result: Reg,
}

#[derive(Debug)]
pub(crate) enum FrameKind {
    Call {
        code: Rc<Code>,
        at: usize,
        registers: Vec<Value>,
        /// The future that is being polled, of which this is the frame.
        future: Option<Rc<FutureCell>>,
    },
    /// Whoever catches the panics of the frames above it.
    Catch {
        /// What those have given.
        value: Value,
        /// What was being left when it began: a destructor can catch too.
        outer: Option<Unwinding>,
        was_panicking: bool,
    },
    /// Values that are to be dropped, the last one first, each with the number of its plan.
    Drop(Vec<(Value, u32)>),
}

/// Why frames are left without having come to their ends.
#[derive(Debug)]
pub(crate) enum Unwinding {
    /// By a panic.
    Panic(Panic),
    /// All that is left is dropped.
    Cancel,
}
