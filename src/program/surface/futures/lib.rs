//! The names at the root of the crate `futures`.

pub use futures::future::{Future, FutureExt, TryFuture, TryFutureExt};
pub use futures::sink::{Sink, SinkExt};
pub use futures::stream::{Stream, StreamExt, TryStream, TryStreamExt};

/// Everything that is used as a trait.
pub mod prelude {
    pub use futures::future::{Future, FutureExt, TryFuture, TryFutureExt};
    pub use futures::sink::{Sink, SinkExt};
    pub use futures::stream::{Stream, StreamExt, TryStream, TryStreamExt};
}

/// A number of 0 ≤ x < `n` that the run's seed decides: where a `select!` begins.
#[intrinsic = "random_below"]
pub fn __random(n: u32) -> u32 {}
