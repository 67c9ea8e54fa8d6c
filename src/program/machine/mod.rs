//! The machine: runs code on explicit frames.
//!
//! It never recurses on the host's stack for the program's calls and destructors, so it can stop
//! at any step and go on later. Knows code and values, and nothing of types.

mod actor;
mod arithmetic;
mod drops;
mod formatter;
mod frame;
mod future;
pub(crate) mod host;
mod intrinsic;
pub(crate) mod intrinsics;
mod memory;
mod named;
mod panic;
mod place;
mod run;
mod show;
mod spare;
mod step;
mod value;
mod wire;

pub(crate) use actor::ProgramBody;
pub(crate) use host::Host;
pub(crate) use intrinsic::Intrinsic;
pub(crate) use memory::Text;
pub(crate) use named::Named;
