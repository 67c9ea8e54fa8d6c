//! What the receiving ends of both kinds of channels are made of.

use std::channel::__RawReceiver;
use std::pin::Pin;
use std::task::{Context, Poll};

fn __try_recv<T>(raw: &__RawReceiver<T>) -> Result<T, error::TryRecvError> {
    match raw.try_take() {
        Some(Some(message)) => Ok(message),
        Some(None) => Err(error::TryRecvError::Disconnected),
        None => Err(error::TryRecvError::Empty),
    }
}

fn __poll_recv_many<T>(
    raw: &__RawReceiver<T>,
    cx: &mut Context<'_>,
    buffer: &mut Vec<T>,
    limit: usize,
) -> Poll<usize> {
    let mut count = 0;
    while count < limit {
        match raw.poll(cx) {
            Poll::Ready(Some(message)) => {
                buffer.push(message);
                count += 1;
            }
            Poll::Pending if count == 0 => return Poll::Pending,
            _ => return Poll::Ready(count),
        }
    }
    Poll::Ready(count)
}

/// A wait for a message.
pub struct __Recv<'a, T> {
    tracer: std::rt::__Tracer,
    raw: &'a __RawReceiver<T>,
}

impl<'a, T> !Unpin for __Recv<'a, T> {}

impl<'a, T> Future for __Recv<'a, T> {
    type Output = Option<T>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.__unpinned();
        this.tracer.poll(|| this.raw.poll(cx))
    }
}
