//! What the machine's own functions need to know of the types they are called for.

use serde::{Deserialize, Serialize};

use crate::program::types::{FloatKind, IntKind};

/// A type, as far as the form of its values depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Kind {
    Int(IntKind),
    Float(FloatKind),
    Char,
    /// A `String` or a `&str`.
    Text,
    Other,
}
