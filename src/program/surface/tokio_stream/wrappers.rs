//! Channels, intervals and what else gives values again and again, as streams.

use futures::stream::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc::{Receiver, UnboundedReceiver};
use tokio::time::{Instant, Interval};

/// The messages of a channel for any number of them.
pub struct UnboundedReceiverStream<T> {
    tracer: std::rt::__Tracer,
    inner: UnboundedReceiver<T>,
}

impl<T> UnboundedReceiverStream<T> {
    /// Makes a receiver a stream.
    pub fn new(inner: UnboundedReceiver<T>) -> UnboundedReceiverStream<T> {
        UnboundedReceiverStream { tracer: inner.__tracer("receiver stream"), inner }
    }

    /// Takes no more messages; those that were sent still come.
    pub fn close(&mut self) {
        self.inner.close();
    }

    /// The receiver back.
    pub fn into_inner(self) -> UnboundedReceiver<T> {
        self.inner
    }
}

impl<T> Stream for UnboundedReceiverStream<T> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| this.inner.poll_recv(cx))
    }
}

/// The messages of a channel for so many of them.
pub struct ReceiverStream<T> {
    tracer: std::rt::__Tracer,
    inner: Receiver<T>,
}

impl<T> ReceiverStream<T> {
    /// Makes a receiver a stream.
    pub fn new(inner: Receiver<T>) -> ReceiverStream<T> {
        ReceiverStream { tracer: inner.__tracer("receiver stream"), inner }
    }

    /// Takes no more messages; those that were sent still come.
    pub fn close(&mut self) {
        self.inner.close();
    }

    /// The receiver back.
    pub fn into_inner(self) -> Receiver<T> {
        self.inner
    }
}

impl<T> Stream for ReceiverStream<T> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| this.inner.poll_recv(cx))
    }
}

/// The ticks of an interval.
pub struct IntervalStream {
    tracer: std::rt::__Tracer,
    inner: Interval,
}

impl IntervalStream {
    /// Makes an interval a stream.
    pub fn new(inner: Interval) -> IntervalStream {
        IntervalStream { tracer: std::rt::__Tracer::new("interval stream"), inner }
    }
}

impl IntervalStream {
    /// The interval back.
    pub fn into_inner(self) -> Interval {
        self.inner
    }
}

impl Stream for IntervalStream {
    type Item = Instant;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Instant>> {
        let this = self.__unpinned();
        this.tracer.poll(|| Poll::Ready(Some(ready!(this.inner.poll_tick(cx)))))
    }
}

impl<T> From<UnboundedReceiver<T>> for UnboundedReceiverStream<T> {
    fn from(inner: UnboundedReceiver<T>) -> UnboundedReceiverStream<T> {
        UnboundedReceiverStream::new(inner)
    }
}


impl<T> From<Receiver<T>> for ReceiverStream<T> {
    fn from(inner: Receiver<T>) -> ReceiverStream<T> {
        ReceiverStream::new(inner)
    }
}

/// The values of a watch: the one that it has, and each that is sent, unless one more is sent
/// before it is looked at.
pub struct WatchStream<T> {
    tracer: std::rt::__Tracer,
    inner: Pin<Box<dyn Stream<Item = T>>>,
}

impl<T> Unpin for WatchStream<T> {}
impl<T: Send> Send for WatchStream<T> {}

impl<T: Clone + Send + Sync + 'static> WatchStream<T> {
    /// Makes a receiver a stream, which begins with the value that is there.
    pub fn new(receiver: tokio::sync::watch::Receiver<T>) -> WatchStream<T> {
        let tracer = std::rt::__Tracer::new("watch stream");
        WatchStream { tracer, inner: Box::pin(__values(receiver, true)) }
    }

    /// The same, which begins with the next value.
    pub fn from_changes(receiver: tokio::sync::watch::Receiver<T>) -> WatchStream<T> {
        let tracer = std::rt::__Tracer::new("watch stream");
        WatchStream { tracer, inner: Box::pin(__values(receiver, false)) }
    }
}

fn __values<T: Clone>(
    receiver: tokio::sync::watch::Receiver<T>,
    is_first: bool,
) -> impl Stream<Item = T> {
    futures::stream::unfold((receiver, is_first), |(mut receiver, is_first)| async move {
        if !is_first && receiver.changed().await.is_err() {
            return None;
        }
        let value = receiver.borrow_and_update().clone();
        Some((value, (receiver, false)))
    })
}

impl<T> Stream for WatchStream<T> {
    type Item = T;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| this.inner.as_mut().poll_next(cx))
    }
}

/// The messages of a broadcast; an error where the receiver was too slow.
pub struct BroadcastStream<T> {
    tracer: std::rt::__Tracer,
    inner: Pin<Box<dyn Stream<Item = Result<T, errors::BroadcastStreamRecvError>>>>,
}

impl<T> Unpin for BroadcastStream<T> {}
impl<T: Send> Send for BroadcastStream<T> {}

impl<T: Clone + Send + 'static> BroadcastStream<T> {
    /// Makes a receiver a stream.
    pub fn new(receiver: tokio::sync::broadcast::Receiver<T>) -> BroadcastStream<T> {
        let messages = futures::stream::unfold(receiver, |mut receiver| async move {
            match receiver.recv().await {
                Ok(message) => Some((Ok(message), receiver)),
                Err(tokio::sync::broadcast::error::RecvError::Closed) => None,
                Err(tokio::sync::broadcast::error::RecvError::Lagged(missed)) => {
                    Some((Err(errors::BroadcastStreamRecvError::Lagged(missed)), receiver))
                }
            }
        });
        let tracer = std::rt::__Tracer::new("broadcast stream");
        BroadcastStream { tracer, inner: Box::pin(messages) }
    }
}

impl<T> Stream for BroadcastStream<T> {
    type Item = Result<T, errors::BroadcastStreamRecvError>;
    fn poll_next(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<T, errors::BroadcastStreamRecvError>>> {
        let this = self.__unpinned();
        this.tracer.poll(|| this.inner.as_mut().poll_next(cx))
    }
}

/// Why an item is missing.
pub mod errors {
    /// The receiver was too slow: it has lost so many.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum BroadcastStreamRecvError {
        /// How many.
        Lagged(u64),
    }

    impl std::fmt::Display for BroadcastStreamRecvError {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            match self {
                BroadcastStreamRecvError::Lagged(missed) => {
                    write!(f, "channel lagged by {missed}")
                }
            }
        }
    }
}
