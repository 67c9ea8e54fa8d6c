//! Lists in place: what a slice can do through a `&mut`.

use std::rc::Rc;

use super::super::arithmetic::wide;
use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::place::with_elements;
use super::super::value::Value;
use super::count;
use crate::program::code::Kind;

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("list_swap", |call| {
        let (one, other) = (count(call, 1), count(call, 2));
        with_elements(&mut call.args[0], |list| {
            if one.max(other) < list.len() {
                list.swap(one, other);
            }
        });
        Flow::Return(Value::Unit)
    }),
    ("list_reverse", |call| {
        with_elements(&mut call.args[0], <[Value]>::reverse);
        Flow::Return(Value::Unit)
    }),
    ("list_rotate_left", |call| {
        let by = count(call, 1);
        with_elements(&mut call.args[0], |list| list.rotate_left(by.min(list.len())));
        Flow::Return(Value::Unit)
    }),
    ("list_take_all", |call| {
        let take = |list: &mut [Value]| list.iter_mut().map(std::mem::take).collect();
        Flow::Return(Value::list(with_elements(&mut call.args[0], take)))
    }),
    ("list_put_all", |call| {
        if let Value::Data(values) = call.take(1) {
            let mut values = Rc::unwrap_or_clone(values);
            with_elements(&mut call.args[0], |list| {
                for (to, from) in list.iter_mut().zip(values.fields.drain(..)) {
                    *to = from;
                }
            });
        }
        Flow::Return(Value::Unit)
    }),
    ("list_sort_plain", sort_plain),
];

/// Sorts a list of what the machine itself can compare; gives whether it is one.
fn sort_plain(call: &mut Call<'_>) -> Flow {
    let Some(ty) = call.types.first().cloned() else { return Flow::Return(Value::Bool(false)) };
    match ty {
        Kind::Int(kind) if kind.bits() <= 64 => {
            with_elements(&mut call.args[0], |list| list.sort_by_key(|value| wide(value, kind)));
        }
        Kind::Char => with_elements(&mut call.args[0], |list| {
            list.sort_by_key(|value| match value {
                Value::Char(c) => *c,
                _ => '\0',
            });
        }),
        Kind::Text => by_text(call),
        _ => return Flow::Return(Value::Bool(false)),
    }
    Flow::Return(Value::Bool(true))
}

fn by_text(call: &mut Call<'_>) {
    with_elements(&mut call.args[0], |list| {
        list.sort_by(|one, other| one.as_text().cmp(other.as_text()));
    });
}
