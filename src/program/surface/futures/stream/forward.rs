//! A stream that is sent into a sink.

use futures::sink::Sink;
use std::pin::Pin;
use std::task::{Context, Poll};

/// See [`StreamExt::forward`].
pub struct Forward<S: TryStream, K> {
    tracer: std::rt::__Tracer,
    stream: Option<S>,
    sink: Option<K>,
    item: Option<S::Ok>,
}

impl<S: TryStream + Unpin, K: Unpin> Unpin for Forward<S, K> {}

impl<T, E, S, K> Future for Forward<S, K>
where
    S: Stream<Item = Result<T, E>>,
    K: Sink<T, Error = E>,
{
    type Output = Result<(), E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<(), E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let sink = match &mut this.sink {
                Some(sink) => sink,
                None => panic!("polled `Forward` after completion"),
            };
            loop {
                if this.item.is_some() {
                    if let Err(error) = ready!(std::pin::__pinned(&mut *sink).poll_ready(cx)) {
                        return Poll::Ready(Err(error));
                    }
                    if let Some(item) = this.item.take() {
                        if let Err(error) = std::pin::__pinned(&mut *sink).start_send(item) {
                            return Poll::Ready(Err(error));
                        }
                    }
                }
                let polled = match &mut this.stream {
                    Some(stream) => __next(stream, cx),
                    None => Poll::Ready(None),
                };
                match polled {
                    Poll::Ready(Some(Ok(item))) => this.item = Some(item),
                    Poll::Ready(Some(Err(error))) => return Poll::Ready(Err(error)),
                    Poll::Ready(None) => {
                        this.stream = None;
                        let closed = ready!(std::pin::__pinned(&mut *sink).poll_close(cx));
                        this.sink = None;
                        return Poll::Ready(closed);
                    }
                    Poll::Pending => {
                        if let Err(error) = ready!(std::pin::__pinned(&mut *sink).poll_flush(cx)) {
                            return Poll::Ready(Err(error));
                        }
                        return Poll::Pending;
                    }
                }
            }
        })
    }
}
