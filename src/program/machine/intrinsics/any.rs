//! Types while the program runs, and the end of it.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::rc::Rc;

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::value::{Place, Value};
use crate::program::types::{FloatKind, Ty};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("type_of", |call| {
        let mut hasher = DefaultHasher::new();
        call.types.first().hash(&mut hasher);
        Flow::Return(Value::Int(hasher.finish().cast_signed()))
    }),
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
    ("size_of", |call| {
        Flow::Return(Value::Int(match call.types.first() {
            Some(Ty::Int(kind)) => i64::from(kind.bits() / 8),
            Some(Ty::Float(FloatKind::F64)) => 8,
            Some(Ty::Char | Ty::Float(_)) => 4,
            _ => 1,
        }))
    }),
    ("const_value", |call| {
        Flow::Return(match call.types.first() {
            Some(Ty::Const(value)) => Value::Int(value.cast_signed()),
            _ => Value::Int(0),
        })
    }),
    ("is_plain", |call| Flow::Return(Value::Bool(call.types.first().is_some_and(is_plain)))),
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

/// Whether a clone of a value is a copy, and dropping it does nothing.
fn is_plain(ty: &Ty) -> bool {
    match ty {
        Ty::Int(_) | Ty::Float(_) | Ty::Bool | Ty::Char | Ty::Ref { mutable: false, .. } => true,
        Ty::Tuple(parts) => parts.iter().all(is_plain),
        Ty::Array(of, _) => is_plain(of),
        _ => false,
    }
}

/// A number that depends on every bit of both.
fn mix(state: u64, value: u64) -> u64 {
    let mixed = (state.rotate_left(5) ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^ (mixed >> 29)
}

fn exit(call: &mut Call<'_>) -> Flow {
    let Value::Int(status) = call.args[0] else { return Flow::Exit(0) };
    Flow::Exit(i32::try_from(status).unwrap_or(i32::MAX))
}
