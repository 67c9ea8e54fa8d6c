//! Places in bounded channels that are kept for values that are sent later.

use std::cell::RefCell;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::super::value::Value;
use super::channel::{AnySender, Sent, foreign_waker, sent, with_sender};
use super::{Host, HostCall, HostFlow, UNIT};
use crate::runtime::Permit;

/// A place, or the wait for one; none once it was dropped.
struct PermitCell(RefCell<Option<Permit<Sent>>>);

pub(super) const TABLE: &[(&str, Host)] = &[
    ("permit_new", |call| {
        let permit = with_sender(call, |sender| match sender {
            AnySender::Bounded(sender) => Some(sender.reserve()),
            AnySender::Unbounded(_) => None,
        });
        permit_value(permit.flatten())
    }),
    ("permit_try", |call| {
        let permit = with_sender(call, |sender| match sender {
            AnySender::Bounded(sender) => sender.try_reserve(),
            AnySender::Unbounded(_) => None,
        });
        match permit.flatten() {
            Some(permit) => match permit_value(Some(permit)) {
                HostFlow::Return(value) => HostFlow::Return(Value::some(value)),
                flow => flow,
            },
            None => HostFlow::Return(Value::NONE),
        }
    }),
    ("permit_poll", poll),
    ("permit_send", |call| {
        let value = sent(call, 1);
        let unsent = call.object::<PermitCell>(0).and_then(|cell| {
            let mut permit = cell.0.borrow_mut();
            permit.as_mut().and_then(|permit| permit.send(value))
        });
        HostFlow::Return(unsent.map_or(Value::NONE, |sent| Value::some(sent.value)))
    }),
    ("permit_drop", |call| {
        let taken = call.object::<PermitCell>(0).and_then(|cell| cell.0.take());
        drop(taken);
        UNIT
    }),
];

fn permit_value(permit: Option<Permit<Sent>>) -> HostFlow {
    HostFlow::Return(Value::Object(Rc::new(PermitCell(RefCell::new(permit)))))
}

/// Gives a `Poll<bool>`: false if the receiver is gone or takes no more.
fn poll(call: &mut HostCall<'_>) -> HostFlow {
    let (Some(cell), Some(waker)) = (call.object::<PermitCell>(0), call.object::<Waker>(1)) else {
        return foreign_waker("a channel");
    };
    let mut permit = cell.0.borrow_mut();
    let Some(permit) = permit.as_mut() else { return HostFlow::Return(Value::Variant(1)) };
    HostFlow::Return(match permit.poll(&mut Context::from_waker(&waker)) {
        Poll::Ready(is_held) => Value::data(0, vec![Value::Bool(is_held)]),
        Poll::Pending => Value::Variant(1),
    })
}
