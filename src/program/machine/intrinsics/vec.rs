//! Lists.

use std::rc::Rc;

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::place::with_mut;
use super::super::value::{Data, Value};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("vec_new", |_| Flow::Return(Value::list(Vec::new()))),
    ("vec_push", |call| {
        let value = call.take(1);
        change(call, |data| data.fields.push(value));
        Flow::Return(Value::Unit)
    }),
    ("vec_pop", |call| {
        let value = change(call, |data| data.fields.pop());
        Flow::Return(value.map_or(Value::NONE, Value::some))
    }),
    ("vec_take", |call| {
        let Value::Int(at) = call.args[1] else { return Flow::Return(Value::Empty) };
        let taken = change(call, |data| {
            usize::try_from(at).ok().and_then(|at| data.fields.get_mut(at)).map(std::mem::take)
        });
        Flow::Return(taken.unwrap_or_default())
    }),
    ("slice_len", |call| {
        Flow::Return(Value::Int(i64::try_from(call.args[0].parts().len()).unwrap_or(i64::MAX)))
    }),
];

/// Changes the list that the first argument points to.
fn change<T>(call: &mut Call<'_>, change: impl FnOnce(&mut Data) -> T) -> T {
    with_mut(&mut call.args[0], |place| {
        if !matches!(place, Value::Data(_)) {
            *place = Value::list(Vec::new());
        }
        match place {
            Value::Data(data) => change(Rc::make_mut(data)),
            _ => change(&mut Data::default()),
        }
    })
}
