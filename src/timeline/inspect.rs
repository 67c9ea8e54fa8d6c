//! What is known about one thing at the cursor.

use super::{Cursor, Index, Target};
use crate::trace::Trace;

/// What is known at `cursor` about a target, as pairs of a term and a value, in reading order.
/// Empty for a target that has not appeared yet.
pub fn inspect(
    trace: &Trace,
    index: &Index,
    cursor: Cursor,
    target: Target,
) -> Vec<(String, String)> {
    let _ = (trace, index, cursor, target);
    Vec::new()
}
