//! Tokio's unbounded channel.
//!
//! Each has a lock, under which a message is recorded and sent, or received and recorded: so the log has
//! the messages in the order in which the channel has them.

use std::fmt::Debug;
use std::panic::Location;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use futures::Stream;
use native_tokio::sync::mpsc::{self, error::SendError, error::TryRecvError};
use wakeline::trace::{
    ChannelEntry, ChannelId, ChannelKind, EventKind, MessageEntry, MessageId, Subject,
};

use crate::here::{self, Cause};
use crate::leaf::Leaf;
use crate::log;

/// A channel that any number of messages can wait in.
#[track_caller]
pub(crate) fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let place = Location::caller();
    let by = here::actor();
    let id = log::with(|log| {
        let (number, line) = (log.recorder.trace().channels.len() + 1, log.line(place));
        let name = log.recorder.text(&format!("channel {number}"));
        let channel =
            log.recorder.channel(ChannelEntry { kind: ChannelKind::Unbounded, name, line });
        log.record(by, EventKind::ChannelCreated { channel });
        channel
    });
    let gate = Arc::new(Gate { id, lock: Mutex::new(()) });
    let (tx, rx) = mpsc::unbounded_channel();
    (Sender { real: tx, gate: Arc::clone(&gate) }, Receiver { real: rx, gate })
}

/// What both ends share.
#[derive(Debug)]
struct Gate {
    id: ChannelId,
    lock: Mutex<()>,
}

impl Gate {
    fn lock(&self) -> MutexGuard<'_, ()> {
        self.lock.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records something that whoever runs here does to the channel.
    fn record(&self, kind: EventKind) {
        let by = here::actor();
        log::with(|log| log.record(by, kind));
    }
}

/// The end that sends.
#[derive(Debug)]
pub(crate) struct Sender<T> {
    real: mpsc::UnboundedSender<(MessageId, T)>,
    gate: Arc<Gate>,
}

impl<T: Debug> Sender<T> {
    /// Sends a message; it comes back if the receiver is gone.
    #[track_caller]
    pub(crate) fn send(&self, value: T) -> Result<(), SendError<T>> {
        let (place, channel) = (Location::caller(), self.gate.id);
        let shown = shown(&value);
        let message = log::with(|log| {
            let (text, line) = (log.recorder.text(&shown), log.line(place));
            log.recorder.message(MessageEntry { text, line })
        });
        let _locked = self.gate.lock();
        if self.real.is_closed() {
            self.gate.record(EventKind::SendRefused { channel, message });
            return Err(SendError(value));
        }
        self.gate.record(EventKind::Sent { channel, message });
        self.real.send((message, value)).map_err(|SendError((_, value))| SendError(value))
    }
}

impl<T> Sender<T> {
    /// Whether the receiver is gone.
    pub(crate) fn is_closed(&self) -> bool {
        self.real.is_closed()
    }
}

/// A value as text; a text without its quotation marks, as the engine has it.
fn shown(value: &impl Debug) -> String {
    let text = format!("{value:?}");
    let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    inner.map_or_else(|| text.clone(), str::to_owned)
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Self {
        self.gate.record(EventKind::SenderCloned { channel: self.gate.id });
        Self { real: self.real.clone(), gate: Arc::clone(&self.gate) }
    }
}

impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        self.gate.record(EventKind::SenderDropped { channel: self.gate.id });
    }
}

/// The end that receives.
#[derive(Debug)]
pub(crate) struct Receiver<T> {
    real: mpsc::UnboundedReceiver<(MessageId, T)>,
    gate: Arc<Gate>,
}

impl<T> Receiver<T> {
    /// Waits for a message.
    #[track_caller]
    pub(crate) fn recv(&mut self) -> Recv<'_, T> {
        let subject = Some(Subject::Channel(self.gate.id));
        Recv { leaf: Leaf::new("recv", subject, Location::caller()), receiver: self }
    }

    /// A message, if there is one.
    pub(crate) fn try_recv(&mut self) -> Result<T, TryRecvError> {
        let _locked = self.gate.lock();
        let (message, value) = self.real.try_recv()?;
        self.gate.record(EventKind::Received { channel: self.gate.id, message });
        Ok(value)
    }

    /// Takes no more messages than those that wait.
    pub(crate) fn close(&mut self) {
        let _locked = self.gate.lock();
        if !self.real.is_closed() {
            self.gate.record(EventKind::ReceiverClosed { channel: self.gate.id });
        }
        self.real.close();
    }

    fn poll_next(&mut self, leaf: &mut Leaf, cx: &Context<'_>) -> Poll<Option<T>> {
        let channel = self.gate.id;
        leaf.poll(cx, Some(Cause::Received(channel)), |cx| {
            let _locked = self.gate.lock();
            let received = std::task::ready!(self.real.poll_recv(cx));
            Poll::Ready(received.map(|(message, value)| {
                self.gate.record(EventKind::Received { channel, message });
                value
            }))
        })
    }
}

impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        let _locked = self.gate.lock();
        let (channel, by) = (self.gate.id, here::actor());
        log::with(|log| {
            let unread = log.checker.channel(channel).map_or(0, |state| state.depth());
            let unread = u32::try_from(unread).unwrap_or(u32::MAX);
            log.record(by, EventKind::ReceiverDropped { channel, unread });
        });
        // Nobody can send from here on; the messages are dropped after the lock is free.
        self.real.close();
    }
}

/// What [`Receiver::recv`] gives.
#[derive(Debug)]
pub(crate) struct Recv<'r, T> {
    leaf: Leaf,
    receiver: &'r mut Receiver<T>,
}

impl<T> Future for Recv<'_, T> {
    type Output = Option<T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = &mut *self;
        this.receiver.poll_next(&mut this.leaf, cx)
    }
}

/// A receiver as a stream.
#[derive(Debug)]
pub(crate) struct ReceiverStream<T> {
    leaf: Leaf,
    receiver: Receiver<T>,
}

impl<T> ReceiverStream<T> {
    #[track_caller]
    pub(crate) fn new(receiver: Receiver<T>) -> Self {
        let subject = Some(Subject::Channel(receiver.gate.id));
        Self { leaf: Leaf::new("receiver stream", subject, Location::caller()), receiver }
    }
}

impl<T> Stream for ReceiverStream<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = &mut *self;
        this.receiver.poll_next(&mut this.leaf, cx)
    }
}
