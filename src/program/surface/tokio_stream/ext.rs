//! What can be done with a stream.

use futures::stream::__next;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

/// What can be done with a stream.
pub trait StreamExt: Stream {
    /// Waits for the next item.
    fn next(&mut self) -> __Next<'_, Self>
    where
        Self: Unpin,
    {
        __Next { tracer: std::rt::__Tracer::new("next"), stream: self }
    }

    /// Waits for the next item, which is a result; an error instead of it is given outside.
    fn try_next<T, E>(&mut self) -> __TryNext<'_, Self>
    where
        Self: Stream<Item = Result<T, E>> + Unpin,
    {
        __TryNext { tracer: std::rt::__Tracer::new("try_next"), stream: self }
    }

    /// Changes each item.
    fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> __Map<Self, F>
    where
        Self: Sized,
    {
        __Map { tracer: std::rt::__Tracer::new("map"), stream: self, f }
    }

    /// Changes each item; ends when the function gives `None`.
    fn map_while<T, F: FnMut(Self::Item) -> Option<T>>(self, f: F) -> __MapWhile<Self, F>
    where
        Self: Sized,
    {
        __MapWhile { tracer: std::rt::__Tracer::new("map_while"), stream: self, f, is_done: false }
    }

    /// Changes each item with a future.
    fn then<U: Future, F: FnMut(Self::Item) -> U>(self, f: F) -> __Then<Self, U, F>
    where
        Self: Sized,
    {
        __Then { tracer: std::rt::__Tracer::new("then"), stream: self, f, future: None }
    }

    /// Takes from both as items come, each first in turn, until both have ended.
    fn merge<U: Stream<Item = Self::Item>>(self, other: U) -> __Merge<Self, U>
    where
        Self: Sized,
    {
        __Merge {
            tracer: std::rt::__Tracer::new("merge"),
            one: __Fuse { stream: Some(self) },
            other: __Fuse { stream: Some(other) },
            other_first: false,
        }
    }

    /// Leaves out the items for which it is false.
    fn filter<F: FnMut(&Self::Item) -> bool>(self, keep: F) -> __Filter<Self, F>
    where
        Self: Sized,
    {
        __Filter { tracer: std::rt::__Tracer::new("filter"), stream: self, keep }
    }

    /// Changes each item, or leaves it out.
    fn filter_map<T, F: FnMut(Self::Item) -> Option<T>>(self, f: F) -> __FilterMap<Self, F>
    where
        Self: Sized,
    {
        __FilterMap { tracer: std::rt::__Tracer::new("filter_map"), stream: self, f }
    }

    /// Once it has ended, it stays so.
    fn fuse(self) -> __Fuse<Self>
    where
        Self: Sized,
    {
        __Fuse { stream: Some(self) }
    }

    /// Ends after so many items.
    fn take(self, n: usize) -> __Take<Self>
    where
        Self: Sized,
    {
        __Take { tracer: std::rt::__Tracer::new("take"), stream: self, left: n }
    }

    /// Ends before the first item for which it is false.
    fn take_while<F: FnMut(&Self::Item) -> bool>(self, keep: F) -> __TakeWhile<Self, F>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("take_while");
        __TakeWhile { tracer, stream: self, keep, is_done: false }
    }

    /// Leaves out so many items.
    fn skip(self, n: usize) -> __Skip<Self>
    where
        Self: Sized,
    {
        __Skip { tracer: std::rt::__Tracer::new("skip"), stream: self, left: n }
    }

    /// Leaves out the items before the first for which it is false.
    fn skip_while<F: FnMut(&Self::Item) -> bool>(self, skips: F) -> __SkipWhile<Self, F>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("skip_while");
        __SkipWhile { tracer, stream: self, skips: Some(skips) }
    }

    /// Whether it is true of every item.
    fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> __Any<'_, Self, F>
    where
        Self: Unpin,
    {
        __Any { tracer: std::rt::__Tracer::new("all"), stream: self, f, wanted: false }
    }

    /// Whether it is true of one item at least.
    fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> __Any<'_, Self, F>
    where
        Self: Unpin,
    {
        __Any { tracer: std::rt::__Tracer::new("any"), stream: self, f, wanted: true }
    }

    /// The items of this, and then those of another.
    fn chain<U: Stream<Item = Self::Item>>(self, other: U) -> __Chain<Self, U>
    where
        Self: Sized,
    {
        let one = __Fuse { stream: Some(self) };
        __Chain { tracer: std::rt::__Tracer::new("chain"), one, other }
    }

    /// Brings all items together into one value.
    fn fold<B, F: FnMut(B, Self::Item) -> B>(self, begin: B, f: F) -> __Fold<Self, B, F>
    where
        Self: Sized,
    {
        __Fold { tracer: std::rt::__Tracer::new("fold"), stream: self, value: Some(begin), f }
    }

    /// Waits for all items, and puts them into a collection.
    fn collect<C: FromStream<Self::Item>>(self) -> __Collect<Self, C>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("collect");
        __Collect { tracer, stream: self, collection: Some(<C as FromStream<Self::Item>>::__begin()) }
    }

    /// Gives an error whenever no item comes in time, and goes on.
    fn timeout(self, length: Duration) -> __Timeout<Self>
    where
        Self: Sized,
    {
        __Timeout {
            tracer: std::rt::__Tracer::new("timeout"),
            stream: __Fuse { stream: Some(self) },
            length,
            delay: tokio::time::sleep(length),
            waits: true,
        }
    }

    /// Gives an error at each tick before which no item came.
    fn timeout_repeating(self, interval: tokio::time::Interval) -> __TimeoutRepeating<Self>
    where
        Self: Sized,
    {
        __TimeoutRepeating {
            tracer: std::rt::__Tracer::new("timeout_repeating"),
            stream: __Fuse { stream: Some(self) },
            interval,
        }
    }

    /// Waits after each item before it asks for another. Nothing is left out.
    fn throttle(self, gap: Duration) -> __Throttle<Self>
    where
        Self: Sized,
    {
        __Throttle {
            tracer: std::rt::__Tracer::new("throttle"),
            stream: self,
            gap,
            delay: tokio::time::sleep(gap),
            waits: false,
        }
    }

    /// Lists of so many items, or of those that came in a length of time.
    fn chunks_timeout(self, max_size: usize, length: Duration) -> __ChunksTimeout<Self>
    where
        Self: Sized,
    {
        if max_size == 0 {
            panic!("`max_size` must be non-zero.");
        }
        __ChunksTimeout {
            tracer: std::rt::__Tracer::new("chunks_timeout"),
            stream: __Fuse { stream: Some(self) },
            items: Vec::new(),
            max_size,
            length,
            deadline: None,
        }
    }

    /// Lets the next item be looked at before it is taken.
    fn peekable(self) -> __Peekable<Self>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("peekable");
        __Peekable { tracer, stream: __Fuse { stream: Some(self) }, peeked: None }
    }
}

impl<S: ?Sized + Stream> StreamExt for S {}
