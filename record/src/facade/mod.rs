//! The names that programs use, with Tokio and the standard library behind them.
//!
//! What is not here, a recorded program cannot use; rustc names it then.

mod channel;
mod handle;
mod print;
mod sleep;
pub(crate) mod thread;
pub(crate) mod tokio;
pub(crate) mod trpl;

pub(crate) use print::{eprintln, print, println};
