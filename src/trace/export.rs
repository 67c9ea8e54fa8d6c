//! A trace as a file that [`from_json`](super::from_json) reads.

use serde::Serialize;

use super::Trace;
use super::wire::{FORMAT, VERSION};

#[derive(Serialize)]
struct Document<'t> {
    format: &'static str,
    version: u32,
    trace: &'t Trace,
}

/// The trace as JSON, with the version of the format. [`from_json`](super::from_json) gives back
/// an equal trace, if this one is [valid](fn@super::validate).
pub fn to_json(trace: &Trace) -> String {
    serde_json::to_string(&Document { format: FORMAT, version: VERSION, trace })
        .expect("a trace has only text keys, and no float that JSON lacks")
}
