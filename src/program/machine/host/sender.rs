//! What a sending end of a channel can be asked besides sending.

use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::super::value::Value;
use super::channel::{AnySender, Sent, count, foreign_waker, sender_at, sender_value, with_sender};
use super::tracer::tracer_value;
use super::{Host, HostCall, HostFlow, UNIT};
use crate::runtime::{BoundedSender, Sender, WeakSender, current_line};

/// A sending end that does not count, and whether its channel has a bound.
#[derive(Clone)]
struct WeakCell {
    sender: WeakSender<Sent>,
    is_bounded: bool,
}

pub(super) const TABLE: &[(&str, Host)] = &[
    ("sender_close", |call| {
        with_sender(call, |sender| sender.common().close());
        UNIT
    }),
    ("sender_len", |call| count(with_common(call, Sender::len))),
    ("sender_count", |call| count(with_common(call, Sender::count))),
    ("sender_places", |call| {
        count(with_common(call, |sender| sender.places().unwrap_or(usize::MAX)))
    }),
    ("sender_is_same", is_same),
    ("sender_poll_closed", poll_closed),
    ("sender_tracer", |call| {
        let label = call.args[1].as_text().to_owned();
        let tracer = with_sender(call, |sender| sender.common().tracer(&label, current_line()));
        tracer.map_or(UNIT, tracer_value)
    }),
    ("sender_downgrade", |call| {
        let weak = with_sender(call, |sender| WeakCell {
            sender: sender.common().downgrade(),
            is_bounded: matches!(sender, AnySender::Bounded(_)),
        });
        HostFlow::Return(weak.map_or(Value::Empty, |weak| Value::Object(Rc::new(weak))))
    }),
    ("weak_upgrade", |call| {
        let sender = call.object::<WeakCell>(0).and_then(|weak| {
            let sender = weak.sender.upgrade()?;
            Some(if weak.is_bounded {
                AnySender::Bounded(BoundedSender::of(sender))
            } else {
                AnySender::Unbounded(sender)
            })
        });
        HostFlow::Return(sender.map_or(Value::NONE, |sender| Value::some(sender_value(sender))))
    }),
];

fn with_common(call: &HostCall<'_>, ask: impl FnOnce(&Sender<Sent>) -> usize) -> usize {
    with_sender(call, |sender| ask(sender.common())).unwrap_or(0)
}

/// Whether two senders are of the same channel.
fn is_same(call: &mut HostCall<'_>) -> HostFlow {
    let is_same = with_sender(call, |one| {
        sender_at(call, 1, |other| one.common().is_same_channel(other.common()))
    });
    HostFlow::Return(Value::Bool(is_same.flatten().unwrap_or(false)))
}

/// Gives a `Poll<()>`.
fn poll_closed(call: &mut HostCall<'_>) -> HostFlow {
    let Some(waker) = call.object::<Waker>(1) else { return foreign_waker("a channel") };
    let mut cx = Context::from_waker(&waker);
    let polled = with_sender(call, |sender| sender.common().poll_closed(&mut cx));
    HostFlow::Return(match polled {
        Some(Poll::Pending) => Value::Variant(1),
        Some(Poll::Ready(())) | None => Value::data(0, vec![Value::Unit]),
    })
}
