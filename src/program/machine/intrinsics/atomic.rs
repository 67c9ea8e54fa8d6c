//! Changing a cell only if it holds what is expected.

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::value::Value;

pub(super) const TABLE: &[(&str, Intrinsic)] = &[("atomic_exchange", exchange)];

/// `(slot, current, new)`: gives `Ok(old)`, or `Err(old)` if that is not `current`.
fn exchange(call: &mut Call<'_>) -> Flow {
    let new = call.take(2);
    let Value::Slot(slot) = &call.args[0] else { return Flow::Return(Value::Empty) };
    let old = slot.borrow().clone();
    let is_expected = match (&old, &call.args[1]) {
        (Value::Int(old), Value::Int(current)) => old == current,
        (Value::Bool(old), Value::Bool(current)) => old == current,
        _ => false,
    };
    if is_expected {
        slot.replace(new);
    }
    Flow::Return(Value::data(u32::from(!is_expected), vec![old]))
}
