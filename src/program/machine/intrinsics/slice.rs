//! Slices: parts of lists.

use std::rc::Rc;

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::place::out_of_bounds;
use super::super::value::{Value, Window};
use super::{count, size};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("slice_len", |call| {
        Flow::Return(size(match &call.args[0] {
            Value::Place(place) => place.len(),
            list => list.parts().len(),
        }))
    }),
    ("slice_part", |call| {
        let (start, len) = (count(call, 1), count(call, 2));
        if start == 0 && len == call.args[0].parts().len() {
            return Flow::Return(call.take(0));
        }
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let window = Window { start: number(start), len: number(len) };
        Flow::Return(call.args[0].elements(window))
    }),
    ("slice_part_mut", |call| {
        let (start, len) = (count(call, 1), count(call, 2));
        match &call.args[0] {
            Value::Place(place) => Flow::Return(Value::Place(Rc::new(place.window(start, len)))),
            _ => Flow::Return(Value::Empty),
        }
    }),
    ("element", element),
    ("list_of_one", |call| {
        let value = call.take(0);
        Flow::Return(Value::list(vec![value]))
    }),
];

/// `(list, at)`: a pointer to an element, of the kind that the pointer to the list is.
fn element(call: &mut Call<'_>) -> Flow {
    let at = count(call, 1);
    let (len, given) = match &call.args[0] {
        Value::Place(place) => {
            let len = place.len();
            (len, (at < len).then(|| Value::Place(Rc::new(place.part(at)))))
        }
        list => (list.parts().len(), list.parts().get(at).cloned()),
    };
    match given {
        Some(given) => Flow::Return(given),
        None => Flow::Panic(out_of_bounds(len, at as u64)),
    }
}
