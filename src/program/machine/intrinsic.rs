//! What the surface's `#[intrinsic]` functions are: functions of the machine.

use super::value::Value;
use crate::program::code::Kind;

/// One call of an intrinsic.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    /// The arguments, to be taken.
    pub(crate) args: &'a mut [Value],
    /// The generic arguments.
    pub(crate) types: &'a [Kind],
}

/// How an intrinsic ends. It never runs code of the program.
#[derive(Debug)]
pub(crate) enum Flow {
    Return(Value),
    /// The program panics with this message.
    Panic(String),
    /// The program ends, with this exit status.
    Exit(i32),
    /// What is asked for is more than the values of a program may hold.
    Full,
}

/// An intrinsic.
pub(crate) type Intrinsic = fn(&mut Call<'_>) -> Flow;

impl Call<'_> {
    /// An argument, taken.
    pub(crate) fn take(&mut self, n: usize) -> Value {
        self.args.get_mut(n).map(std::mem::take).unwrap_or_default()
    }
}
