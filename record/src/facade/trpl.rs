//! The names of `trpl`.

use std::pin::pin;

use futures::future;
use native_tokio::runtime::Builder;

pub(crate) use futures::future::{Either, join, join_all, join3};
pub(crate) use futures::join;
pub(crate) use tokio_stream::{Stream, StreamExt, iter as stream_from_iter};

pub(crate) use super::channel::{Receiver, ReceiverStream, Sender, channel};
pub(crate) use super::handle::{JoinHandle, spawn as spawn_task};
pub(crate) use super::sleep::{sleep, yield_now};
use crate::actor::MainFuture;
use crate::here;
use crate::log::{self, main_actor};

/// Runs a future, and what it spawns, on a runtime with workers.
///
/// # Panics
///
/// If the operating system gives no threads for the workers, or outside of `main`.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    assert_eq!(here::actor(), Some(main_actor()), "only what `main` blocks on is recorded");
    let workers = log::with(|log| log.workers);
    let runtime = Builder::new_multi_thread().worker_threads(workers.into()).enable_all().build();
    runtime.expect("the workers can be started").block_on(MainFuture::new(future))
}

/// [`block_on`] by its former name.
pub(crate) fn run<F: Future>(future: F) -> F::Output {
    block_on(future)
}

/// The first of two futures that is ready; the other is dropped.
pub(crate) async fn select<A, B>(
    one: impl Future<Output = A>,
    other: impl Future<Output = B>,
) -> Either<A, B> {
    match future::select(pin!(one), pin!(other)).await {
        Either::Left((first, _)) => Either::Left(first),
        Either::Right((first, _)) => Either::Right(first),
    }
}

/// [`select`] by its former name.
pub(crate) async fn race<A, B>(
    one: impl Future<Output = A>,
    other: impl Future<Output = B>,
) -> Either<A, B> {
    select(one, other).await
}
