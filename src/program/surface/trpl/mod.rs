//! The names of the crate `trpl`, which goes with the Rust Book: of this edition and the one before.

pub use futures::future::{Either, join, join3, join_all};
pub use tokio::runtime::Runtime;
pub use tokio::sync::mpsc::{
    UnboundedReceiver as Receiver, UnboundedSender as Sender, unbounded_channel as channel,
};
pub use tokio::task::{JoinHandle, spawn as spawn_task, yield_now};
pub use tokio::time::{interval, sleep};
pub use tokio_stream::wrappers::{IntervalStream, UnboundedReceiverStream as ReceiverStream};
pub use tokio_stream::{Stream, StreamExt, iter as stream_from_iter};

/// Runs a future to its end, in a runtime of its own.
pub fn block_on<F: Future>(future: F) -> F::Output {
    // A runtime can be made where another is driven, but not driven there: said before there is a second one.
    if std::rt::__is_driven() {
        std::rt::__refuse_to_drive();
    }
    match Runtime::new() {
        Ok(runtime) => runtime.block_on(future),
        Err(error) => panic!("called `Result::unwrap()` on an `Err` value: {error:?}"),
    }
}

/// The same, as the edition before calls it.
pub fn run<F: Future>(future: F) -> F::Output {
    block_on(future)
}

/// Waits for the first of two futures; the other is dropped.
pub async fn select<A, B, F1, F2>(one: F1, other: F2) -> Either<A, B>
where
    F1: Future<Output = A>,
    F2: Future<Output = B>,
{
    let one = std::pin::pin!(one);
    let other = std::pin::pin!(other);
    match futures::future::select(one, other).await {
        Either::Left((output, _)) => Either::Left(output),
        Either::Right((output, _)) => Either::Right(output),
    }
}

/// The same, as the edition before calls it.
pub async fn race<A, B, F1, F2>(one: F1, other: F2) -> Either<A, B>
where
    F1: Future<Output = A>,
    F2: Future<Output = B>,
{
    select(one, other).await
}

/// The text of a file. There are no files here, so none is found.
pub async fn read_to_string<P: AsRef<str>>(path: P) -> std::io::Result<String> {
    Err(std::io::Error::from(std::io::ErrorKind::NotFound))
}
