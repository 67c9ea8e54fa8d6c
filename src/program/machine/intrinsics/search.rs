//! Finding in texts.

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::value::Value;
use super::{flag, size};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[("str_matches", matches)];

/// `(text, pattern, from_end, first_only)`: where a character or a text begins and ends in it.
fn matches(call: &mut Call<'_>) -> Flow {
    let text = call.args[0].as_text();
    let mut buffer = [0; 4];
    let pattern: &str = match &call.args[1] {
        Value::Char(c) => c.encode_utf8(&mut buffer),
        other => other.as_text(),
    };
    let len = pattern.len();
    let most = if flag(call, 3) { 1 } else { usize::MAX };
    let starts: Vec<usize> = if flag(call, 2) {
        text.rmatch_indices(pattern).map(|(at, _)| at).take(most).collect()
    } else {
        text.match_indices(pattern).map(|(at, _)| at).take(most).collect()
    };
    let place = |at: usize| Value::list(vec![size(at), size(at + len)]);
    Flow::Return(Value::list(starts.into_iter().map(place).collect()))
}
