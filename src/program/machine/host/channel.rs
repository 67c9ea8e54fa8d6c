//! The ends of channels.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::super::show::show;
use super::super::value::{Object, Value};
use super::tracer::tracer_value;
use super::{Host, HostCall, HostFlow, UNIT};
use crate::runtime::{
    self, BoundedSend, BoundedSender, Message, Ready, Receiver, Sender, current_line,
};

/// A value on its way through a channel.
pub(super) struct Sent {
    pub(super) value: Value,
    pub(super) shown: String,
}

impl Message for Sent {
    fn shown(&self) -> String {
        self.shown.clone()
    }

    fn to_text(&self) -> String {
        super::super::wire::to_text(&self.value, &self.shown)
    }

    fn from_text(text: &str) -> Option<Self> {
        let (value, shown) = super::super::wire::from_text(text)?;
        Some(Self { value, shown })
    }
}

/// The sending end; none once it was dropped.
pub(super) struct SenderCell(RefCell<Option<AnySender>>);

pub(super) enum AnySender {
    Unbounded(Sender<Sent>),
    Bounded(BoundedSender<Sent>),
}

impl AnySender {
    /// What both have in common.
    pub(super) fn common(&self) -> &Sender<Sent> {
        match self {
            Self::Unbounded(sender) => sender,
            Self::Bounded(sender) => sender.sender(),
        }
    }

    /// A sender of the same kind.
    pub(super) fn like(&self, sender: Sender<Sent>) -> Self {
        match self {
            Self::Unbounded(_) => Self::Unbounded(sender),
            Self::Bounded(_) => Self::Bounded(BoundedSender::of(sender)),
        }
    }
}

/// The receiving end; none once it was dropped.
struct ReceiverCell(RefCell<Option<Receiver<Sent>>>);

/// A send that waits for room; none once it was dropped.
struct SendCell(RefCell<Option<BoundedSend<Sent>>>);

/// Whether it is the sending end of a channel.
pub(in crate::program::machine) fn is_sender(object: &Object) -> bool {
    object.is::<SenderCell>()
}

/// Whether it is the receiving end of a channel.
pub(in crate::program::machine) fn is_receiver(object: &Object) -> bool {
    object.is::<ReceiverCell>()
}

pub(super) const TABLE: &[(&str, Host)] = &[
    ("channel_new", channel_new),
    ("oneshot_new", |_| {
        let (sender, receiver) = runtime::oneshot_ends();
        ends(AnySender::Unbounded(sender), receiver)
    }),
    ("sender_clone", sender_clone),
    ("sender_drop", |call| {
        let taken = call.object::<SenderCell>(0).and_then(|cell| cell.0.take());
        drop(taken);
        UNIT
    }),
    ("sender_send", sender_send),
    ("sender_is_closed", |call| {
        let closed = with_sender(call, |sender| sender.common().is_closed());
        HostFlow::Return(Value::Bool(closed.unwrap_or(true)))
    }),
    ("sender_block", |call| {
        let room = with_sender(call, |sender| match sender {
            AnySender::Bounded(sender) => Some((sender.room(), sender.channel_name())),
            AnySender::Unbounded(_) => None,
        });
        match room.flatten() {
            Some((room, name)) => block(room, None, &format!("room in {name}")),
            None => UNIT,
        }
    }),
    ("send_new", send_new),
    ("send_poll", send_poll),
    ("send_drop", |call| {
        let taken = call.object::<SendCell>(0).and_then(|cell| cell.0.take());
        let unsent = taken.and_then(|mut send| send.take_unsent());
        HostFlow::Return(unsent.map_or(Value::NONE, |sent| Value::some(sent.value)))
    }),
    ("receiver_poll", |call| receiver_poll(call, Receiver::poll_recv)),
    ("receiver_poll_freely", |call| receiver_poll(call, Receiver::poll_recv_freely)),
    ("receiver_try", |call| {
        let taken = with_receiver(call, Receiver::try_recv);
        HostFlow::Return(match taken {
            Some(Poll::Ready(sent)) => Value::some(option(sent)),
            Some(Poll::Pending) => Value::NONE,
            None => Value::some(Value::NONE),
        })
    }),
    ("receiver_block", |call| block_for_news(call, None)),
    ("receiver_block_for", |call| {
        let length = super::time::length(call, 1);
        block_for_news(call, Some(length))
    }),
    ("receiver_len", |call| count(with_receiver(call, |receiver| receiver.len()).unwrap_or(0))),
    ("receiver_drop", |call| {
        let taken = call.object::<ReceiverCell>(0).and_then(|cell| cell.0.take());
        let unread = taken.map(Receiver::close).unwrap_or_default();
        HostFlow::Return(Value::list(unread.into_iter().map(|sent| sent.value).collect()))
    }),
    ("receiver_close", |call| {
        with_receiver(call, |receiver| receiver.close_senders());
        UNIT
    }),
    ("receiver_is_closed", |call| {
        let closed = with_receiver(call, |receiver| receiver.is_closed());
        HostFlow::Return(Value::Bool(closed.unwrap_or(true)))
    }),
    ("receiver_senders", |call| {
        count(with_receiver(call, |receiver| receiver.senders()).unwrap_or(0))
    }),
    ("receiver_places", |call| {
        count(with_receiver(call, |receiver| receiver.places()).flatten().unwrap_or(usize::MAX))
    }),
    ("receiver_tracer", |call| {
        let label = call.args[1].as_text().to_owned();
        let tracer = with_receiver(call, |receiver| receiver.tracer(&label, current_line()));
        match tracer {
            Some(tracer) => tracer_value(tracer),
            None => UNIT,
        }
    }),
];

/// `(places: usize)`, none of which means no bound; gives both ends.
fn channel_new(call: &mut HostCall<'_>) -> HostFlow {
    let places = match call.args[0] {
        Value::Int(places) => usize::try_from(places).unwrap_or(usize::MAX),
        _ => 0,
    };
    if places == 0 {
        let (sender, receiver) = runtime::unbounded();
        return ends(AnySender::Unbounded(sender), receiver);
    }
    let (sender, receiver) = runtime::bounded(places);
    ends(AnySender::Bounded(sender), receiver)
}

fn ends(sender: AnySender, receiver: Receiver<Sent>) -> HostFlow {
    let receiver = Value::Object(Rc::new(ReceiverCell(RefCell::new(Some(receiver)))));
    HostFlow::Return(Value::data(0, vec![sender_value(sender), receiver]))
}

pub(super) fn sender_value(sender: AnySender) -> Value {
    Value::Object(Rc::new(SenderCell(RefCell::new(Some(sender)))))
}

pub(super) fn with_sender<T>(call: &HostCall<'_>, ask: impl FnOnce(&AnySender) -> T) -> Option<T> {
    sender_at(call, 0, ask)
}

/// Asks the sender that is an argument.
pub(super) fn sender_at<T>(
    call: &HostCall<'_>,
    n: usize,
    ask: impl FnOnce(&AnySender) -> T,
) -> Option<T> {
    let cell = call.object::<SenderCell>(n)?;
    cell.0.borrow().as_ref().map(ask)
}

pub(super) fn with_receiver<T>(
    call: &HostCall<'_>,
    ask: impl FnOnce(&mut Receiver<Sent>) -> T,
) -> Option<T> {
    let cell = call.object::<ReceiverCell>(0)?;
    cell.0.borrow_mut().as_mut().map(ask)
}

/// A `usize`.
pub(super) fn count(n: usize) -> HostFlow {
    HostFlow::Return(Value::Int(i64::try_from(n).unwrap_or(i64::MAX)))
}

fn block(ready: Ready, at_most: Option<Duration>, what: &str) -> HostFlow {
    if runtime::block_until(ready, at_most, what) { HostFlow::Wait } else { UNIT }
}

fn block_for_news(call: &HostCall<'_>, at_most: Option<Duration>) -> HostFlow {
    match with_receiver(call, |receiver| (receiver.news(), receiver.channel_name())) {
        Some((news, name)) => {
            block(news, at_most, &format!("a message on {name}, which has a sender left"))
        }
        None => UNIT,
    }
}

fn sender_clone(call: &mut HostCall<'_>) -> HostFlow {
    let sender = with_sender(call, |sender| sender.like(sender.common().clone()));
    HostFlow::Return(sender.map(sender_value).unwrap_or_default())
}

/// An argument that is to be sent.
pub(super) fn sent(call: &mut HostCall<'_>, n: usize) -> Sent {
    let value = call.take(n);
    let shown = call.shapes.first().map(|shape| show(call.module, &value, *shape));
    Sent { value, shown: shown.unwrap_or_default() }
}

/// `(sender, value)`, without waiting: gives `Ok(())`, or `Err((value, is_full))`.
fn sender_send(call: &mut HostCall<'_>) -> HostFlow {
    let sent = sent(call, 1);
    let given = with_sender(call, |sender| match sender {
        AnySender::Unbounded(sender) => sender.send(sent).map_err(|error| (error.0, false)),
        AnySender::Bounded(sender) => sender.try_send(sent),
    });
    HostFlow::Return(match given {
        Some(Err((sent, is_full))) => {
            let parts = Value::data(0, vec![sent.value, Value::Bool(is_full)]);
            Value::data(1, vec![parts])
        }
        _ => ok_unit(),
    })
}

pub(super) fn ok_unit() -> Value {
    Value::data(0, vec![Value::Unit])
}

/// `(sender, value)`: a send that waits for room.
fn send_new(call: &mut HostCall<'_>) -> HostFlow {
    let sent = sent(call, 1);
    let send = with_sender(call, |sender| match sender {
        AnySender::Bounded(sender) => Some(sender.send(sent)),
        AnySender::Unbounded(_) => None,
    });
    HostFlow::Return(Value::Object(Rc::new(SendCell(RefCell::new(send.flatten())))))
}

/// Gives a `Poll<Result<(), T>>`.
fn send_poll(call: &mut HostCall<'_>) -> HostFlow {
    let (Some(cell), Some(waker)) = (call.object::<SendCell>(0), call.object::<Waker>(1)) else {
        return foreign_waker("a send");
    };
    let mut send = cell.0.borrow_mut();
    let Some(send) = send.as_mut() else { return HostFlow::Return(Value::Variant(1)) };
    let polled = Pin::new(send).poll(&mut Context::from_waker(&waker));
    HostFlow::Return(match polled {
        Poll::Ready(Ok(())) => Value::data(0, vec![ok_unit()]),
        Poll::Ready(Err(error)) => Value::data(0, vec![Value::data(1, vec![error.0.value])]),
        Poll::Pending => Value::Variant(1),
    })
}

/// Gives a `Poll<Option<T>>`.
fn receiver_poll(
    call: &mut HostCall<'_>,
    poll: fn(&mut Receiver<Sent>, &mut Context<'_>) -> Poll<Option<Sent>>,
) -> HostFlow {
    let Some(waker) = call.object::<Waker>(1) else { return foreign_waker("a channel") };
    let mut cx = Context::from_waker(&waker);
    let polled = with_receiver(call, |receiver| poll(receiver, &mut cx));
    HostFlow::Return(match polled {
        Some(Poll::Ready(sent)) => Value::data(0, vec![option(sent)]),
        Some(Poll::Pending) => Value::Variant(1),
        None => Value::data(0, vec![Value::NONE]),
    })
}

fn option(sent: Option<Sent>) -> Value {
    sent.map_or(Value::NONE, |sent| Value::some(sent.value))
}

pub(super) fn foreign_waker(what: &str) -> HostFlow {
    HostFlow::Stop(format!(
        "{what} is polled with a waker of the program's own, which cannot run here yet"
    ))
}
