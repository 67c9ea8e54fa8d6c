//! Lists that can grow.

use std::rc::Rc;

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::memory;
use super::super::place::with_mut;
use super::super::value::{Data, Value};
use super::{count, option, size};

/// The most values for which room is made at once.
const ROOM: usize = 1 << 20;

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("vec_new", |_| Flow::Return(Value::list(Vec::new()))),
    ("vec_with_capacity", |call| {
        Flow::Return(Value::list(Vec::with_capacity(count(call, 0).min(ROOM))))
    }),
    ("vec_capacity", |call| match &call.args[0] {
        Value::Data(data) => Flow::Return(size(data.fields.capacity())),
        _ => Flow::Return(Value::Int(0)),
    }),
    ("vec_reserve", |call| {
        let more = count(call, 1).min(ROOM);
        change(call, |data| data.fields.reserve(more));
        Flow::Return(Value::Unit)
    }),
    ("vec_shrink", |call| {
        change(call, |data| data.fields.shrink_to_fit());
        Flow::Return(Value::Unit)
    }),
    ("vec_filled", |call| {
        let (value, len) = (call.take(0), count(call, 1));
        if !memory::has_room_for(len) {
            return Flow::Full;
        }
        Flow::Return(Value::list(vec![value; len]))
    }),
    ("vec_push", |call| {
        let value = call.take(1);
        change(call, |data| data.fields.push(value));
        Flow::Return(Value::Unit)
    }),
    ("vec_pop", |call| option(change(call, |data| data.fields.pop()))),
    ("vec_take", |call| {
        let at = count(call, 1);
        let taken = change(call, |data| data.fields.get_mut(at).map(std::mem::take));
        Flow::Return(taken.unwrap_or_default())
    }),
    ("vec_insert", |call| {
        let (at, value) = (count(call, 1), call.take(2));
        change(call, |data| data.fields.insert(at.min(data.fields.len()), value));
        Flow::Return(Value::Unit)
    }),
    ("vec_remove", |call| {
        let at = count(call, 1);
        let remove = |data: &mut Data| (at < data.fields.len()).then(|| data.fields.remove(at));
        Flow::Return(change(call, remove).unwrap_or_default())
    }),
    ("vec_truncate", |call| {
        let len = count(call, 1);
        let tail = change(call, |data| data.fields.split_off(len.min(data.fields.len())));
        Flow::Return(Value::list(tail))
    }),
    ("vec_append", |call| {
        if let Value::Data(more) = call.take(1) {
            let mut more = Rc::unwrap_or_clone(more);
            change(call, |data| data.fields.append(&mut more.fields));
        }
        Flow::Return(Value::Unit)
    }),
    // Places without values at the beginning.
    ("vec_gap", |call| {
        let n = count(call, 1);
        if !memory::has_room_for(n) {
            return Flow::Full;
        }
        change(call, |data| {
            data.fields.splice(0..0, std::iter::repeat_n(Value::Empty, n));
        });
        Flow::Return(Value::Unit)
    }),
    ("vec_ungap", |call| {
        let n = count(call, 1);
        change(call, |data| {
            let n = n.min(data.fields.len());
            data.fields.drain(..n);
        });
        Flow::Return(Value::Unit)
    }),
];

/// Changes the list that the first argument points to.
fn change<T>(call: &mut Call<'_>, change: impl FnOnce(&mut Data) -> T) -> T {
    with_mut(&mut call.args[0], |place| {
        if !matches!(place, Value::Data(_)) {
            *place = Value::list(Vec::new());
        }
        match place {
            Value::Data(data) => {
                let data = Rc::make_mut(data);
                let given = change(data);
                data.recount();
                given
            }
            _ => change(&mut Data::default()),
        }
    })
}
