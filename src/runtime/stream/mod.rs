//! Streams: futures that give many values, one after another.
//!
//! The adapters have the names and the behaviour of tokio-stream's. Each is recorded like a
//! future, so that a chain of them is seen as the tree that it is.

mod adapters;
mod fuse;
mod merge;
mod next;
mod sources;
mod timed;

pub use adapters::{Filter, Map, Take};
pub use futures::Stream;
pub use merge::Merge;
pub use next::Next;
pub use sources::{IntervalStream, Iter, ReceiverStream, iter};
pub use timed::{Throttle, TimeoutStream};

use std::time::Duration;

use super::caller_line;
use super::context::Handle;
use super::traced::Traced;

/// What can be done with a stream.
pub trait StreamExt: Stream {
    /// Waits for the next item.
    #[track_caller]
    fn next(&mut self) -> Traced<Next<'_, Self>>
    where
        Self: Unpin,
    {
        traced("next", caller_line(), Next::new(self))
    }

    /// Changes each item with `change`.
    #[track_caller]
    fn map<T, F: FnMut(Self::Item) -> T>(self, change: F) -> Traced<Map<Self, F>>
    where
        Self: Sized,
    {
        traced("map", caller_line(), Map::new(self, change))
    }

    /// Leaves out the items for which `keep` is false.
    #[track_caller]
    fn filter<F: FnMut(&Self::Item) -> bool>(self, keep: F) -> Traced<Filter<Self, F>>
    where
        Self: Sized,
    {
        traced("filter", caller_line(), Filter::new(self, keep))
    }

    /// Ends the stream after `n` items. What is upstream is dropped with it.
    #[track_caller]
    fn take(self, n: usize) -> Traced<Take<Self>>
    where
        Self: Sized,
    {
        traced("take", caller_line(), Take::new(self, n))
    }

    /// Takes from both streams as items come, each first in turn, until both have ended.
    #[track_caller]
    fn merge<U: Stream<Item = Self::Item>>(self, other: U) -> Traced<Merge<Self, U>>
    where
        Self: Sized,
    {
        traced("merge", caller_line(), Merge::new(self, other))
    }

    /// Waits `gap` after each item before it asks for another. Nothing is left out: what is
    /// sent meanwhile waits upstream.
    #[track_caller]
    fn throttle(self, gap: Duration) -> Traced<Throttle<Self>>
    where
        Self: Sized,
    {
        let line = caller_line();
        let handle = Handle::in_runtime("throttle");
        let throttle = Throttle::new(&handle, self, gap, line);
        traced("throttle", line, throttle)
    }

    /// Gives an error whenever no item comes for `length`, and goes on.
    #[track_caller]
    fn timeout(self, length: Duration) -> Traced<TimeoutStream<Self>>
    where
        Self: Sized,
    {
        let line = caller_line();
        let handle = Handle::in_runtime("timeout");
        let timeout = TimeoutStream::new(&handle, self, length, line);
        traced("timeout", line, timeout)
    }
}

impl<S: Stream + ?Sized> StreamExt for S {}

fn traced<F>(label: &str, line: u32, inner: F) -> Traced<F> {
    Traced::new(&Handle::current(label), label, line, inner)
}
