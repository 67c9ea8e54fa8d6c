//! Values as such.

use std::cell::RefCell;
use std::rc::Rc;

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::place::with_mut;
use super::super::value::{Place, Value};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("identity", |call| Flow::Return(call.take(0))),
    ("replace", |call| {
        let value = call.take(1);
        Flow::Return(with_mut(&mut call.args[0], |place| std::mem::replace(place, value)))
    }),
    ("take", |call| Flow::Return(with_mut(&mut call.args[0], std::mem::take))),
    ("put", |call| {
        let value = call.take(1);
        with_mut(&mut call.args[0], |place| *place = value);
        Flow::Return(Value::Unit)
    }),
    ("forget", |call| {
        call.take(0);
        Flow::Return(Value::Unit)
    }),
    ("leak", |call| {
        let root = Rc::new(RefCell::new(call.take(0)));
        Flow::Return(Value::Place(Rc::new(Place { root, path: Vec::new(), window: None })))
    }),
    ("variant", variant),
];

fn variant(call: &mut Call<'_>) -> Flow {
    Flow::Return(Value::Int(i64::from(call.args[0].variant())))
}
