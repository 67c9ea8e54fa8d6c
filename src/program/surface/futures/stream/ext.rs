//! What can be done with a stream.

use std::pin::Pin;
use std::task::{Context, Poll};

/// What can be done with a stream.
pub trait StreamExt: Stream {
    /// Waits for the next item.
    fn next(&mut self) -> Next<'_, Self>
    where
        Self: Unpin,
    {
        Next { tracer: std::rt::__Tracer::new("next"), stream: self }
    }

    /// Waits for the next item; gives it with the stream.
    fn into_future(self) -> StreamFuture<Self>
    where
        Self: Sized + Unpin,
    {
        StreamFuture { tracer: std::rt::__Tracer::new("into_future"), stream: Some(self) }
    }

    /// Changes each item.
    fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> Map<Self, F>
    where
        Self: Sized,
    {
        Map { tracer: std::rt::__Tracer::new("map"), stream: self, f }
    }

    /// Counts the items, from 0.
    fn enumerate(self) -> Enumerate<Self>
    where
        Self: Sized,
    {
        Enumerate { tracer: std::rt::__Tracer::new("enumerate"), stream: self, count: 0 }
    }

    /// Leaves out the items of which a future says false.
    fn filter<U: Future<Output = bool>, F: FnMut(&Self::Item) -> U>(self, f: F) -> Filter<Self, U, F>
    where
        Self: Sized,
    {
        Filter {
            tracer: std::rt::__Tracer::new("filter"),
            stream: self,
            f,
            asked: None,
            item: None,
        }
    }

    /// Changes each item with a future, or leaves it out.
    fn filter_map<T, U: Future<Output = Option<T>>, F: FnMut(Self::Item) -> U>(
        self,
        f: F,
    ) -> FilterMap<Self, U, F>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("filter_map");
        FilterMap { tracer, stream: self, f, future: None }
    }

    /// Changes each item with a future.
    fn then<U: Future, F: FnMut(Self::Item) -> U>(self, f: F) -> Then<Self, U, F>
    where
        Self: Sized,
    {
        Then { tracer: std::rt::__Tracer::new("then"), stream: self, f, future: None }
    }

    /// Waits for all items, and puts them into a collection.
    fn collect<C: Default + Extend<Self::Item>>(self) -> Collect<Self, C>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("collect");
        Collect { tracer, stream: self, collection: C::default() }
    }

    /// Waits for all items, and puts the parts of each into two collections.
    fn unzip<A, B, C: Default + Extend<A>, D: Default + Extend<B>>(self) -> Unzip<Self, C, D>
    where
        Self: Sized + Stream<Item = (A, B)>,
    {
        let tracer = std::rt::__Tracer::new("unzip");
        Unzip { tracer, stream: self, one: C::default(), other: D::default() }
    }

    /// Waits for all items, and puts what they hold one behind the other.
    fn concat(self) -> Concat<Self>
    where
        Self: Sized,
        Self::Item: Default + IntoIterator + Extend<<Self::Item as IntoIterator>::Item>,
    {
        Concat { tracer: std::rt::__Tracer::new("concat"), stream: self, whole: None }
    }

    /// Waits for all items, and counts them.
    fn count(self) -> Count<Self>
    where
        Self: Sized,
    {
        Count { tracer: std::rt::__Tracer::new("count"), stream: self, count: 0 }
    }

    /// Begins again each time that it ends.
    fn cycle(self) -> Cycle<Self>
    where
        Self: Sized + Clone,
    {
        Cycle { tracer: std::rt::__Tracer::new("cycle"), first: self.clone(), stream: self }
    }

    /// Brings all items together into one value.
    fn fold<T, U: Future<Output = T>, F: FnMut(T, Self::Item) -> U>(
        self,
        begin: T,
        f: F,
    ) -> Fold<Self, U, T, F>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("fold");
        Fold { tracer, stream: self, f, value: Some(begin), future: None }
    }

    /// Whether a future says true of one item at least.
    fn any<U: Future<Output = bool>, F: FnMut(Self::Item) -> U>(self, f: F) -> Any<Self, U, F>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("any");
        Any { tracer, stream: self, f, future: None, wanted: true }
    }

    /// Whether a future says true of every item.
    fn all<U: Future<Output = bool>, F: FnMut(Self::Item) -> U>(self, f: F) -> Any<Self, U, F>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("all");
        Any { tracer, stream: self, f, future: None, wanted: false }
    }

    /// The items of the streams that its items are, one stream after the other.
    fn flatten(self) -> Flatten<Self, Self::Item>
    where
        Self: Sized,
        Self::Item: Stream,
    {
        Flatten { tracer: std::rt::__Tracer::new("flatten"), streams: self, inner: None }
    }

    /// The items of the streams that a function makes of its items.
    fn flat_map<U: Stream, F: FnMut(Self::Item) -> U>(self, f: F) -> Flatten<Map<Self, F>, U>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("flat_map");
        Flatten { tracer, streams: self.map(f), inner: None }
    }

    /// Changes each item, with a state that goes along; ends when the future gives `None`.
    fn scan<T, B, U: Future<Output = Option<B>>, F: FnMut(&mut T, Self::Item) -> U>(
        self,
        state: T,
        f: F,
    ) -> Scan<Self, T, U, F>
    where
        Self: Sized,
    {
        Scan {
            tracer: std::rt::__Tracer::new("scan"),
            stream: self,
            state,
            f,
            future: None,
            is_done: false,
        }
    }

    /// Leaves out the items before the first of which a future says false.
    fn skip_while<U: Future<Output = bool>, F: FnMut(&Self::Item) -> U>(
        self,
        f: F,
    ) -> SkipWhile<Self, U, F>
    where
        Self: Sized,
    {
        SkipWhile {
            tracer: std::rt::__Tracer::new("skip_while"),
            stream: self,
            f,
            asked: None,
            item: None,
            skips: true,
        }
    }

    /// Ends before the first item of which a future says false.
    fn take_while<U: Future<Output = bool>, F: FnMut(&Self::Item) -> U>(
        self,
        f: F,
    ) -> TakeWhile<Self, U, F>
    where
        Self: Sized,
    {
        TakeWhile {
            tracer: std::rt::__Tracer::new("take_while"),
            stream: self,
            f,
            asked: None,
            item: None,
            is_done: false,
        }
    }

    /// Ends when a future is ready.
    fn take_until<U: Future>(self, until: U) -> TakeUntil<Self, U>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("take_until");
        TakeUntil { tracer, stream: self, until: Some(until) }
    }

    /// Waits for the future that a function makes of each item, one after the other.
    fn for_each<U: Future<Output = ()>, F: FnMut(Self::Item) -> U>(
        self,
        f: F,
    ) -> ForEach<Self, U, F>
    where
        Self: Sized,
    {
        ForEach { tracer: std::rt::__Tracer::new("for_each"), stream: self, f, future: None }
    }

    /// The same, with so many futures at a time.
    fn for_each_concurrent<U: Future<Output = ()>, F: FnMut(Self::Item) -> U>(
        self,
        limit: impl Into<Option<usize>>,
        f: F,
    ) -> ForEachConcurrent<Self, U, F>
    where
        Self: Sized,
    {
        ForEachConcurrent {
            tracer: std::rt::__Tracer::new("for_each_concurrent"),
            stream: Some(self),
            f,
            futures: FuturesUnordered::new(),
            limit: __limit(limit.into()),
        }
    }

    /// Ends after so many items.
    fn take(self, n: usize) -> Take<Self>
    where
        Self: Sized,
    {
        Take { tracer: std::rt::__Tracer::new("take"), stream: self, left: n }
    }

    /// Leaves out so many items.
    fn skip(self, n: usize) -> Skip<Self>
    where
        Self: Sized,
    {
        Skip { tracer: std::rt::__Tracer::new("skip"), stream: self, left: n }
    }

    /// Once it has ended, it stays so.
    fn fuse(self) -> Fuse<Self>
    where
        Self: Sized,
    {
        Fuse { stream: Some(self) }
    }

    /// The stream itself, borrowed.
    fn by_ref(&mut self) -> &mut Self {
        self
    }

    /// On the heap, and as any stream of such items.
    fn boxed<'a>(self) -> BoxStream<'a, Self::Item>
    where
        Self: Sized + Send + 'a,
    {
        Box::pin(self)
    }

    /// The same, of one that stays on its thread.
    fn boxed_local<'a>(self) -> LocalBoxStream<'a, Self::Item>
    where
        Self: Sized + 'a,
    {
        Box::pin(self)
    }

    /// Waits for so many of the futures that its items are at a time; their values in the order of
    /// the futures.
    fn buffered(self, n: usize) -> Buffered<Self>
    where
        Self: Sized,
        Self::Item: Future,
    {
        Buffered {
            tracer: std::rt::__Tracer::new("buffered"),
            stream: self.fuse(),
            running: FuturesOrdered::new(),
            max: n,
        }
    }

    /// The same, with their values in the order in which they become ready.
    fn buffer_unordered(self, n: usize) -> BufferUnordered<Self>
    where
        Self: Sized,
        Self::Item: Future,
    {
        BufferUnordered {
            tracer: std::rt::__Tracer::new("buffer_unordered"),
            stream: self.fuse(),
            running: FuturesUnordered::new(),
            max: n,
        }
    }

    /// Pairs of an item of this and one of another.
    fn zip<U: Stream>(self, other: U) -> Zip<Self, U>
    where
        Self: Sized,
    {
        Zip {
            tracer: std::rt::__Tracer::new("zip"),
            one: self.fuse(),
            other: other.fuse(),
            item: None,
            other_item: None,
        }
    }

    /// The items of this, and then those of another.
    fn chain<U: Stream<Item = Self::Item>>(self, other: U) -> Chain<Self, U>
    where
        Self: Sized,
    {
        Chain { tracer: std::rt::__Tracer::new("chain"), one: Some(self), other }
    }

    /// Lets the next item be looked at before it is taken.
    fn peekable(self) -> Peekable<Self>
    where
        Self: Sized,
    {
        let tracer = std::rt::__Tracer::new("peekable");
        Peekable { tracer, stream: self.fuse(), peeked: None }
    }

    /// Lists of so many items; the last may be shorter.
    fn chunks(self, capacity: usize) -> Chunks<Self>
    where
        Self: Sized,
    {
        assert!(capacity > 0);
        let tracer = std::rt::__Tracer::new("chunks");
        Chunks { tracer, stream: self.fuse(), items: Vec::new(), capacity }
    }

    /// Lists of the items that are there, of so many at most.
    fn ready_chunks(self, capacity: usize) -> ReadyChunks<Self>
    where
        Self: Sized,
    {
        assert!(capacity > 0);
        let tracer = std::rt::__Tracer::new("ready_chunks");
        ReadyChunks { tracer, stream: self.fuse(), capacity }
    }

    /// Looks at each item.
    fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Inspect<Self, F>
    where
        Self: Sized,
    {
        Inspect { tracer: std::rt::__Tracer::new("inspect"), stream: self, f }
    }

    /// Sends every item into a sink, and closes it.
    fn forward<K>(self, sink: K) -> Forward<Self, K>
    where
        Self: Sized + TryStream<Error = K::Error>,
        K: futures::sink::Sink<<Self as TryStream>::Ok>,
    {
        Forward {
            tracer: std::rt::__Tracer::new("forward"),
            stream: Some(self),
            sink: Some(sink),
            item: None,
        }
    }

    /// The first of two kinds of streams.
    fn left_stream<B: Stream<Item = Self::Item>>(self) -> futures::future::Either<Self, B>
    where
        Self: Sized,
    {
        futures::future::Either::Left(self)
    }

    /// The second of two kinds of streams.
    fn right_stream<A: Stream<Item = Self::Item>>(self) -> futures::future::Either<A, Self>
    where
        Self: Sized,
    {
        futures::future::Either::Right(self)
    }

    /// Asks for the next item.
    fn poll_next_unpin(&mut self, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>
    where
        Self: Unpin,
    {
        Pin::new(self).poll_next(cx)
    }

    /// Waits for the next item; never ready once the stream has ended.
    fn select_next_some(&mut self) -> SelectNextSome<'_, Self>
    where
        Self: Unpin + FusedStream,
    {
        SelectNextSome { tracer: std::rt::__Tracer::new("select_next_some"), stream: self }
    }
}

impl<S: ?Sized + Stream> StreamExt for S {}

/// No limit, where none is given or it is 0.
fn __limit(limit: Option<usize>) -> Option<usize> {
    match limit {
        Some(0) => None,
        limit => limit,
    }
}
