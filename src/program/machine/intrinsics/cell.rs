//! Cells with an identity, and values with several owners.
//!
//! What several own is a cell with three parts: the count of the owners, the count of the weak
//! ways, the value. A pointer to one that is an object of a trait has the table beside the cell.

use std::cell::RefCell;
use std::rc::Rc;

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::value::{DynValue, Place, Slot, Value};
use super::flag;

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("slot_new", |call| {
        let value = call.take(0);
        Flow::Return(Value::Slot(Rc::new(RefCell::new(value))))
    }),
    ("slot_get", |call| {
        Flow::Return(slot(&call.args[0]).map(|slot| slot.borrow().clone()).unwrap_or_default())
    }),
    ("slot_get_mut", |call| {
        let place = slot(&call.args[0]).map(|root| Place { root, path: Vec::new(), window: None });
        Flow::Return(place.map(|place| Value::Place(Rc::new(place))).unwrap_or_default())
    }),
    ("slot_take", |call| {
        Flow::Return(slot(&call.args[0]).map(|slot| slot.take()).unwrap_or_default())
    }),
    ("slot_same", same),
    ("shared_new", |call| {
        let value = call.take(0);
        Flow::Return(shared(1, value))
    }),
    ("shared_empty", |_| Flow::Return(shared(0, Value::Empty))),
    ("shared_count", count),
    ("shared_get", |call| {
        let part = |slot: Slot| slot.borrow().part(2).cloned().unwrap_or_default();
        Flow::Return(fat(&call.args[0], part))
    }),
    ("shared_get_mut", |call| {
        let place = |root| Value::Place(Rc::new(Place { root, path: vec![2], window: None }));
        Flow::Return(fat(&call.args[0], place))
    }),
    ("shared_take", |call| {
        let part =
            |slot: Slot| slot.borrow_mut().part_mut(2).map(std::mem::take).unwrap_or_default();
        Flow::Return(fat(&call.args[0], part))
    }),
    ("shared_same", same),
];

/// The cell that a pointer leads to.
fn slot(pointer: &Value) -> Option<Slot> {
    match pointer {
        Value::Slot(slot) => Some(Rc::clone(slot)),
        Value::Dyn(object) => slot(&object.pointer),
        _ => None,
    }
}

fn shared(owners: i64, value: Value) -> Value {
    let counted = Value::list(vec![Value::Int(owners), Value::Int(0), value]);
    Value::Slot(Rc::new(RefCell::new(counted)))
}

/// What is made of a cell; of an object's, with its table.
fn fat(pointer: &Value, make: impl FnOnce(Slot) -> Value) -> Value {
    match pointer {
        Value::Slot(slot) => make(Rc::clone(slot)),
        Value::Dyn(object) => match &object.pointer {
            Value::Slot(slot) => {
                let pointer = make(Rc::clone(slot));
                Value::Dyn(Rc::new(DynValue { table: object.table, pointer }))
            }
            _ => Value::Empty,
        },
        _ => Value::Empty,
    }
}

/// `(pointer, is_weak, by)`: the count after it was changed.
fn count(call: &mut Call<'_>) -> Flow {
    let Value::Int(by) = call.args[2] else { return Flow::Return(Value::Int(0)) };
    let n = u32::from(flag(call, 1));
    let Some(slot) = slot(&call.args[0]) else { return Flow::Return(Value::Int(0)) };
    let mut counted = slot.borrow_mut();
    match counted.part_mut(n) {
        Some(Value::Int(count)) => {
            *count += by;
            Flow::Return(Value::Int(*count))
        }
        _ => Flow::Return(Value::Int(0)),
    }
}

fn same(call: &mut Call<'_>) -> Flow {
    let (one, other) = (slot(&call.args[0]), slot(&call.args[1]));
    let is_same = one.zip(other).is_some_and(|(one, other)| Rc::ptr_eq(&one, &other));
    Flow::Return(Value::Bool(is_same))
}
