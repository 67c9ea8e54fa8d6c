//! What is inside of objects, hashes, and the end of the program.

use std::hash::{DefaultHasher, Hasher as _};
use std::rc::Rc;

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::value::{Place, Value};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("inside_object", |call| match call.take(0) {
        Value::Dyn(object) => Flow::Return(object.pointer.clone()),
        other => Flow::Return(other),
    }),
    ("inside_object_mut", |call| match call.take(0) {
        Value::Dyn(object) => Flow::Return(object.pointer.clone()),
        Value::Place(place) => {
            let mut path = place.path.clone();
            path.push(0);
            let root = Rc::clone(&place.root);
            Flow::Return(Value::Place(Rc::new(Place { root, path, window: None })))
        }
        other => Flow::Return(other),
    }),
    ("hash_mix", |call| {
        let (Value::Int(state), Value::Int(value)) = (&call.args[0], &call.args[1]) else {
            return Flow::Return(Value::Int(0));
        };
        Flow::Return(Value::Int(mix(state.cast_unsigned(), value.cast_unsigned()).cast_signed()))
    }),
    ("hash_mix_str", |call| {
        let Value::Int(state) = call.args[0] else { return Flow::Return(Value::Int(0)) };
        let mut hasher = DefaultHasher::new();
        hasher.write(call.args[1].as_text().as_bytes());
        Flow::Return(Value::Int(mix(state.cast_unsigned(), hasher.finish()).cast_signed()))
    }),
    ("exit", exit),
];

/// A number that depends on every bit of both.
fn mix(state: u64, value: u64) -> u64 {
    let mixed = (state.rotate_left(5) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^ (mixed >> 29)
}

fn exit(call: &mut Call<'_>) -> Flow {
    let Value::Int(status) = call.args[0] else { return Flow::Exit(0) };
    Flow::Exit(i32::try_from(status).unwrap_or(i32::MAX))
}
