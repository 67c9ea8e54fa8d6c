//! Many futures as one stream of their values, in the order in which they become ready.

use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// Which of many futures were woken, in order; and who is told.
#[opaque]
pub struct __WakeSet;

impl __WakeSet {
    /// One in which nobody was woken.
    #[intrinsic = "wake_set_new"]
    pub fn new() -> __WakeSet {}

    /// A new future, which may count as woken; its number.
    #[intrinsic = "wake_set_add"]
    pub fn add(&self, is_woken: bool) -> usize {}

    /// Who is woken when one of them is.
    pub fn register(&self, cx: &mut Context<'_>) {
        __wake_set_register(self, cx.__host_waker());
    }

    /// Who is woken too when one of them is.
    pub fn register_too(&self, cx: &mut Context<'_>) {
        __wake_set_register_too(self, cx.__host_waker());
    }

    /// Takes the one that was woken first.
    #[intrinsic = "wake_set_next"]
    pub fn next(&self) -> Option<usize> {}

    /// The waker of one.
    pub fn waker(&self, number: usize) -> Waker {
        Waker::__of(__wake_set_waker(self, number))
    }

    /// Whether one was woken since it was taken.
    #[intrinsic = "wake_set_is_woken"]
    pub fn is_woken(&self, number: usize) -> bool {}
}

#[intrinsic = "wake_set_register"]
fn __wake_set_register(set: &__WakeSet, waker: std::task::__HostWaker) {}

#[intrinsic = "wake_set_register_too"]
fn __wake_set_register_too(set: &__WakeSet, waker: std::task::__HostWaker) {}

#[intrinsic = "wake_set_waker"]
fn __wake_set_waker(set: &__WakeSet, number: usize) -> std::task::__HostWaker {}

/// Any number of futures; a stream of their values as they become ready. Only those that were
/// woken are polled.
pub struct FuturesUnordered<F> {
    tracer: std::rt::__Tracer,
    futures: Vec<(usize, F)>,
    woken: __WakeSet,
    is_terminated: bool,
}

impl<F> Unpin for FuturesUnordered<F> {}

impl<F> FuturesUnordered<F> {
    /// None yet.
    pub fn new() -> FuturesUnordered<F> {
        FuturesUnordered {
            tracer: std::rt::__Tracer::new("futures unordered"),
            futures: Vec::new(),
            woken: __WakeSet::new(),
            is_terminated: false,
        }
    }

    /// Puts a future in. It is polled when the stream is polled next.
    pub fn push(&mut self, future: F) {
        let number = self.woken.add(true);
        self.futures.push((number, future));
        self.is_terminated = false;
    }

    /// How many futures are not ready.
    pub fn len(&self) -> usize {
        self.futures.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.futures.is_empty()
    }

    /// Drops all.
    pub fn clear(&mut self) {
        self.futures = Vec::new();
    }

    fn place_of(&self, number: usize) -> Option<usize> {
        let mut place = 0;
        while place < self.futures.len() {
            if self.futures[place].0 == number {
                return Some(place);
            }
            place += 1;
        }
        None
    }
}

impl<F> Default for FuturesUnordered<F> {
    fn default() -> FuturesUnordered<F> {
        FuturesUnordered::new()
    }
}

impl<F: Future> FuturesUnordered<F> {
    fn poll_woken(&mut self, cx: &mut Context<'_>) -> Poll<Option<F::Output>> {
        let len = self.futures.len();
        let mut polled = 0;
        let mut yielded = 0;
        self.woken.register(cx);
        loop {
            let number = match self.woken.next() {
                Some(number) => number,
                None if self.futures.is_empty() => {
                    self.is_terminated = true;
                    return Poll::Ready(None);
                }
                None => return Poll::Pending,
            };
            // One that has ended can still be woken.
            let Some(place) = self.place_of(number) else { continue };
            let waker = self.woken.waker(number);
            let mut its_cx = Context::from_waker(&waker);
            let output = std::pin::__pinned(&mut self.futures[place].1).poll(&mut its_cx);
            polled += 1;
            if let Poll::Ready(output) = output {
                let _ended = self.futures.remove(place);
                return Poll::Ready(Some(output));
            }
            if self.woken.is_woken(number) {
                yielded += 1;
            }
            // Whoever else the task has to care for gets a turn.
            if yielded >= 2 || polled == len {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
        }
    }
}

impl<F: Future> Stream for FuturesUnordered<F> {
    type Item = F::Output;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<F::Output>> {
        let this = self.__unpinned();
        this.tracer.poll(|| this.poll_woken(cx))
    }
}

impl<F: Future> FusedStream for FuturesUnordered<F> {
    fn is_terminated(&self) -> bool {
        self.is_terminated
    }
}

impl<F> FromIterator<F> for FuturesUnordered<F> {
    fn from_iter<I: IntoIterator<Item = F>>(futures: I) -> FuturesUnordered<F> {
        let mut all = FuturesUnordered::new();
        for future in futures {
            all.push(future);
        }
        all
    }
}

impl<F> Extend<F> for FuturesUnordered<F> {
    fn extend<I: IntoIterator<Item = F>>(&mut self, futures: I) {
        for future in futures {
            self.push(future);
        }
    }
}

/// Any number of futures; a stream of their values in the order of the futures.
pub struct FuturesOrdered<F: Future> {
    tracer: std::rt::__Tracer,
    running: FuturesUnordered<__Numbered<F>>,
    ready: Vec<(i64, F::Output)>,
    first: i64,
    end: i64,
}

/// A future that gives its place with its value.
struct __Numbered<F> {
    place: i64,
    future: F,
}

impl<F: Future> Future for __Numbered<F> {
    type Output = (i64, F::Output);
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<(i64, F::Output)> {
        let this = self.__unpinned();
        let output = ready!(std::pin::__pinned(&mut this.future).poll(cx));
        Poll::Ready((this.place, output))
    }
}

impl<F: Future> Unpin for FuturesOrdered<F> {}

impl<F: Future> FuturesOrdered<F> {
    /// None yet.
    pub fn new() -> FuturesOrdered<F> {
        FuturesOrdered {
            tracer: std::rt::__Tracer::new("futures ordered"),
            running: FuturesUnordered::new(),
            ready: Vec::new(),
            first: 0,
            end: 0,
        }
    }

    /// Puts a future behind the others.
    pub fn push_back(&mut self, future: F) {
        let place = self.end;
        self.end += 1;
        self.running.push(__Numbered { place, future });
    }

    /// Puts a future before the others.
    pub fn push_front(&mut self, future: F) {
        self.first -= 1;
        self.running.push(__Numbered { place: self.first, future });
    }

    /// How many values are still to come.
    pub fn len(&self) -> usize {
        self.running.len() + self.ready.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn take_ready(&mut self) -> Option<F::Output> {
        let mut at = 0;
        while at < self.ready.len() {
            if self.ready[at].0 == self.first {
                self.first += 1;
                return Some(self.ready.swap_remove(at).1);
            }
            at += 1;
        }
        None
    }
}

impl<F: Future> Default for FuturesOrdered<F> {
    fn default() -> FuturesOrdered<F> {
        FuturesOrdered::new()
    }
}

impl<F: Future> Stream for FuturesOrdered<F> {
    type Item = F::Output;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<F::Output>> {
        let this = self.__unpinned();
        this.tracer.poll(|| {
            loop {
                if let Some(output) = this.take_ready() {
                    return Poll::Ready(Some(output));
                }
                match ready!(std::pin::__pinned(&mut this.running).poll_next(cx)) {
                    Some(output) => this.ready.push(output),
                    None => return Poll::Ready(None),
                }
            }
        })
    }
}

impl<F: Future> FromIterator<F> for FuturesOrdered<F> {
    fn from_iter<I: IntoIterator<Item = F>>(futures: I) -> FuturesOrdered<F> {
        let mut all = FuturesOrdered::new();
        for future in futures {
            all.push_back(future);
        }
        all
    }
}

impl<F: Future> Extend<F> for FuturesOrdered<F> {
    fn extend<I: IntoIterator<Item = F>>(&mut self, futures: I) {
        for future in futures {
            self.push_back(future);
        }
    }
}
