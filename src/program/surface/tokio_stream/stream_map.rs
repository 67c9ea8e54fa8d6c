//! Streams by key, as one stream.

use std::pin::Pin;
use std::task::{Context, Poll};

/// Streams by key: a stream of their items, each with its key, as they come.
pub struct StreamMap<K, S> {
    tracer: std::rt::__Tracer,
    entries: Vec<(K, S)>,
}

impl<K, S: Unpin> Unpin for StreamMap<K, S> {}

impl<K, S> StreamMap<K, S> {
    /// No stream yet.
    pub fn new() -> StreamMap<K, S> {
        StreamMap { tracer: std::rt::__Tracer::new("stream map"), entries: Vec::new() }
    }

    /// How many streams have not ended.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<K: Eq, S> StreamMap<K, S> {
    /// Puts a stream in; gives the one that had the key.
    pub fn insert(&mut self, key: K, stream: S) -> Option<S> {
        let old = self.remove(&key);
        self.entries.push((key, stream));
        old
    }

    /// Takes a stream out.
    pub fn remove<Q: ?Sized + Eq>(&mut self, key: &Q) -> Option<S>
    where
        K: std::borrow::Borrow<Q>,
    {
        let place = self.place_of(key)?;
        Some(self.entries.swap_remove(place).1)
    }

    /// Whether a stream has the key.
    pub fn contains_key<Q: ?Sized + Eq>(&self, key: &Q) -> bool
    where
        K: std::borrow::Borrow<Q>,
    {
        self.place_of(key).is_some()
    }

    fn place_of<Q: ?Sized + Eq>(&self, key: &Q) -> Option<usize>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.entries.iter().position(|(own, _)| {
            let own: &Q = std::borrow::Borrow::borrow(own);
            *own == *key
        })
    }
}

impl<K, S> Default for StreamMap<K, S> {
    fn default() -> StreamMap<K, S> {
        StreamMap::new()
    }
}

impl<K: Clone, S: Stream + Unpin> StreamMap<K, S> {
    /// Asks all, from a random one on.
    fn poll_entries(&mut self, cx: &mut Context<'_>) -> Poll<Option<(K, S::Item)>> {
        let start = futures::__random(self.entries.len() as u32) as usize;
        let mut place = start;
        for _ in 0..self.entries.len() {
            match Pin::new(&mut self.entries[place].1).poll_next(cx) {
                Poll::Ready(Some(item)) => {
                    return Poll::Ready(Some((self.entries[place].0.clone(), item)));
                }
                Poll::Ready(None) => {
                    let _ended = self.entries.swap_remove(place);
                    if place == self.entries.len() {
                        place = 0;
                    } else if place < start && start <= self.entries.len() {
                        // What is in its place now was asked before.
                        place = (place + 1) % self.entries.len();
                    }
                }
                Poll::Pending => place = (place + 1) % self.entries.len(),
            }
        }
        if self.entries.is_empty() { Poll::Ready(None) } else { Poll::Pending }
    }
}

impl<K: Clone, S: Stream + Unpin> Stream for StreamMap<K, S> {
    type Item = (K, S::Item);
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<(K, S::Item)>> {
        let this = self.__unpinned();
        this.tracer.poll(|| this.poll_entries(cx))
    }
}
