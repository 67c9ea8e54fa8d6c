//! Printing: what a program writes is part of its trace.

use super::{Host, HostCall, HostFlow, UNIT};
use crate::runtime::print_text;
use crate::trace::Stream;

pub(super) const TABLE: &[(&str, Host)] = &[
    ("print", |call| print(call, Stream::Out, "")),
    ("println", |call| print(call, Stream::Out, "\n")),
    ("eprint", |call| print(call, Stream::Err, "")),
    ("eprintln", |call| print(call, Stream::Err, "\n")),
];

fn print(call: &mut HostCall<'_>, stream: Stream, end: &str) -> HostFlow {
    print_text(stream, call.args[0].as_text(), end);
    UNIT
}
