//! Any number of futures that are waited for together.

use futures::stream::{FuturesOrdered, Stream};
use std::pin::Pin;
use std::task::{Context, Poll};

/// Up to so many futures are all polled each time; of more, only those that were woken.
pub const __FEW: usize = 30;

/// Waits for all, and gives their values in the order of the futures.
pub fn join_all<I: IntoIterator>(futures: I) -> JoinAll<I::Item>
where
    I::Item: Future,
{
    let mut few = Vec::new();
    for future in futures {
        few.push(MaybeDone::Future(future));
    }
    let tracer = std::rt::__Tracer::new("join_all");
    if few.len() <= __FEW {
        return JoinAll { tracer, few, many: None, outputs: Vec::new() };
    }
    let mut many = FuturesOrdered::new();
    for future in few {
        if let MaybeDone::Future(future) = future {
            many.push_back(future);
        }
    }
    JoinAll { tracer, few: Vec::new(), many: Some(many), outputs: Vec::new() }
}

/// See [`join_all`].
pub struct JoinAll<F: Future> {
    tracer: std::rt::__Tracer,
    few: Vec<MaybeDone<F>>,
    many: Option<FuturesOrdered<F>>,
    outputs: Vec<F::Output>,
}

impl<F: Future> Unpin for JoinAll<F> {}

impl<F: Future> Future for JoinAll<F> {
    type Output = Vec<F::Output>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Vec<F::Output>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            if let Some(many) = &mut this.many {
                loop {
                    match ready!(std::pin::__pinned(&mut *many).poll_next(cx)) {
                        Some(output) => this.outputs.push(output),
                        None => return Poll::Ready(std::mem::take(&mut this.outputs)),
                    }
                }
            }
            let mut all_done = true;
            for future in this.few.iter_mut() {
                if !future.__poll(cx) {
                    all_done = false;
                }
            }
            if !all_done {
                return Poll::Pending;
            }
            let mut outputs = Vec::new();
            for mut future in std::mem::take(&mut this.few) {
                outputs.push(future.__take());
            }
            Poll::Ready(outputs)
        })
    }
}

impl<F: Future> FromIterator<F> for JoinAll<F> {
    fn from_iter<I: IntoIterator<Item = F>>(futures: I) -> JoinAll<F> {
        join_all(futures)
    }
}

/// Waits for all, and gives their values in the order of the futures, or the first error.
pub fn try_join_all<I: IntoIterator>(futures: I) -> TryJoinAll<I::Item>
where
    I::Item: TryFuture,
{
    let mut few = Vec::new();
    for future in futures {
        few.push(MaybeDone::Future(future));
    }
    TryJoinAll { tracer: std::rt::__Tracer::new("try_join_all"), few }
}

/// See [`try_join_all`].
pub struct TryJoinAll<F: Future> {
    tracer: std::rt::__Tracer,
    few: Vec<MaybeDone<F>>,
}

impl<F: Future> Unpin for TryJoinAll<F> {}

impl<T, E, F: Future<Output = Result<T, E>>> Future for TryJoinAll<F> {
    type Output = Result<Vec<T>, E>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<Vec<T>, E>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            let mut all_done = true;
            let mut failed = None;
            for future in this.few.iter_mut() {
                match future.__try_poll(cx) {
                    Ok(is_done) => all_done = all_done && is_done,
                    Err(error) => {
                        failed = Some(error);
                        break;
                    }
                }
            }
            if let Some(error) = failed {
                // The others are dropped here, before anybody sees the error.
                this.few = Vec::new();
                return Poll::Ready(Err(error));
            }
            if !all_done {
                return Poll::Pending;
            }
            let mut outputs = Vec::new();
            for mut future in std::mem::take(&mut this.few) {
                outputs.push(future.__take_ok());
            }
            Poll::Ready(Ok(outputs))
        })
    }
}
