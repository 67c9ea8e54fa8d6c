//! How a trace is laid out in a file: the names and the version that export and import share.
//!
//! A file is one JSON object, `{"format": "wakeline-trace", "version": 1, "trace": {…}}`. In it
//! an event is `[nanoseconds, actor or null, what happened]`, and ids count from 0, as indices of
//! the tables beside the events. No field is ever left out, because the parts of the page also
//! exchange traces in a form that knows fields by their place. Whoever changes what a field means, or drops one, raises
//! [`VERSION`].

/// What the file says it is.
pub(super) const FORMAT: &str = "wakeline-trace";

/// The version that is written, and the only one that is read.
pub(super) const VERSION: u32 = 1;
