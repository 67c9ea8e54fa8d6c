//! Sinks: what values are sent into, each when there is room.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Values can be sent into it.
pub trait Sink<Item> {
    /// Why it takes none.
    type Error;
    /// Asks whether there is room.
    fn poll_ready(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
    /// Puts a value in; there must be room.
    fn start_send(self: Pin<&mut Self>, item: Item) -> Result<(), Self::Error>;
    /// Asks whether everything has gone out.
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
    /// Asks whether everything has gone out, and takes no more.
    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>>;
}

impl<T, S: ?Sized + Sink<T> + Unpin> Sink<T> for &mut S {
    type Error = S::Error;
    fn poll_ready(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        std::pin::__pinned(&mut **self.__unpinned()).poll_ready(cx)
    }
    fn start_send(self: Pin<&mut Self>, item: T) -> Result<(), S::Error> {
        std::pin::__pinned(&mut **self.__unpinned()).start_send(item)
    }
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        std::pin::__pinned(&mut **self.__unpinned()).poll_flush(cx)
    }
    fn poll_close(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        std::pin::__pinned(&mut **self.__unpinned()).poll_close(cx)
    }
}

/// What can be done with a sink.
pub trait SinkExt<Item>: Sink<Item> {
    /// Sends a value, and waits until it has gone out.
    fn send(&mut self, item: Item) -> Send<'_, Self, Item>
    where
        Self: Unpin,
    {
        Send { tracer: std::rt::__Tracer::new("send"), sink: self, item: Some(item) }
    }

    /// Sends a value, and waits only until there is room.
    fn feed(&mut self, item: Item) -> Feed<'_, Self, Item>
    where
        Self: Unpin,
    {
        Feed { tracer: std::rt::__Tracer::new("feed"), sink: self, item: Some(item) }
    }

    /// Waits until everything has gone out.
    fn flush(&mut self) -> Flush<'_, Self, Item>
    where
        Self: Unpin,
    {
        Flush { tracer: std::rt::__Tracer::new("flush"), sink: self, item: None }
    }

    /// Waits until everything has gone out, and takes no more.
    fn close(&mut self) -> Close<'_, Self, Item>
    where
        Self: Unpin,
    {
        Close { tracer: std::rt::__Tracer::new("close"), sink: self, item: None }
    }

    /// Sends everything that a stream gives.
    fn send_all<'a, S>(&'a mut self, stream: &'a mut S) -> SendAll<'a, Self, S, Item>
    where
        S: futures::stream::Stream<Item = Result<Item, Self::Error>> + Unpin,
        Self: Unpin,
    {
        let tracer = std::rt::__Tracer::new("send_all");
        SendAll { tracer, sink: self, stream, item: None, is_done: false }
    }
}

impl<T, S: ?Sized + Sink<T>> SinkExt<T> for S {}

/// See [`SinkExt::send`].
pub struct Send<'a, S: ?Sized, T> {
    tracer: std::rt::__Tracer,
    sink: &'a mut S,
    item: Option<T>,
}

impl<'a, S: ?Sized, T> Unpin for Send<'a, S, T> {}

impl<'a, T, S: ?Sized + Sink<T> + Unpin> Future for Send<'a, S, T> {
    type Output = Result<(), S::Error>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if let Err(error) = ready!(__feed(&mut *this.sink, &mut this.item, cx)) {
                return Poll::Ready(Err(error));
            }
            std::pin::__pinned(&mut *this.sink).poll_flush(cx)
        })
    }
}

/// Puts a value into a sink when there is room.
fn __feed<T, S: ?Sized + Sink<T>>(
    sink: &mut S,
    item: &mut Option<T>,
    cx: &mut Context<'_>,
) -> Poll<Result<(), S::Error>> {
    if item.is_some() {
        if let Err(error) = ready!(std::pin::__pinned(&mut *sink).poll_ready(cx)) {
            return Poll::Ready(Err(error));
        }
        if let Some(item) = item.take() {
            return Poll::Ready(std::pin::__pinned(sink).start_send(item));
        }
    }
    Poll::Ready(Ok(()))
}

/// See [`SinkExt::feed`].
pub struct Feed<'a, S: ?Sized, T> {
    tracer: std::rt::__Tracer,
    sink: &'a mut S,
    item: Option<T>,
}

impl<'a, S: ?Sized, T> Unpin for Feed<'a, S, T> {}

impl<'a, T, S: ?Sized + Sink<T> + Unpin> Future for Feed<'a, S, T> {
    type Output = Result<(), S::Error>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        let this = self.__unpinned();
        this.tracer.poll(|| __feed(&mut *this.sink, &mut this.item, cx))
    }
}

/// See [`SinkExt::flush`].
pub struct Flush<'a, S: ?Sized, T> {
    tracer: std::rt::__Tracer,
    sink: &'a mut S,
    item: Option<T>,
}

impl<'a, S: ?Sized, T> Unpin for Flush<'a, S, T> {}

impl<'a, T, S: ?Sized + Sink<T> + Unpin> Future for Flush<'a, S, T> {
    type Output = Result<(), S::Error>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        let this = self.__unpinned();
        this.tracer.poll(|| std::pin::__pinned(&mut *this.sink).poll_flush(cx))
    }
}

/// See [`SinkExt::close`].
pub struct Close<'a, S: ?Sized, T> {
    tracer: std::rt::__Tracer,
    sink: &'a mut S,
    item: Option<T>,
}

impl<'a, S: ?Sized, T> Unpin for Close<'a, S, T> {}

impl<'a, T, S: ?Sized + Sink<T> + Unpin> Future for Close<'a, S, T> {
    type Output = Result<(), S::Error>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        let this = self.__unpinned();
        this.tracer.poll(|| std::pin::__pinned(&mut *this.sink).poll_close(cx))
    }
}

/// See [`SinkExt::send_all`].
pub struct SendAll<'a, S: ?Sized, U: ?Sized, T> {
    tracer: std::rt::__Tracer,
    sink: &'a mut S,
    stream: &'a mut U,
    item: Option<T>,
    is_done: bool,
}

impl<'a, S: ?Sized, U: ?Sized, T> Unpin for SendAll<'a, S, U, T> {}

impl<'a, T, S, U> Future for SendAll<'a, S, U, T>
where
    S: ?Sized + Sink<T> + Unpin,
    U: ?Sized + futures::stream::Stream<Item = Result<T, S::Error>> + Unpin,
{
    type Output = Result<(), S::Error>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            while !this.is_done {
                if let Err(error) = ready!(__feed(&mut *this.sink, &mut this.item, cx)) {
                    return Poll::Ready(Err(error));
                }
                match std::pin::__pinned(&mut *this.stream).poll_next(cx) {
                    Poll::Ready(Some(Ok(item))) => this.item = Some(item),
                    Poll::Ready(Some(Err(error))) => return Poll::Ready(Err(error)),
                    Poll::Ready(None) => this.is_done = true,
                    Poll::Pending => {
                        if let Err(error) = ready!(std::pin::__pinned(&mut *this.sink).poll_flush(cx)) {
                            return Poll::Ready(Err(error));
                        }
                        return Poll::Pending;
                    }
                }
            }
            std::pin::__pinned(&mut *this.sink).poll_flush(cx)
        })
    }
}
