//! Executors that run where they are called, and block while nothing is ready.

use futures::future::LocalBoxFuture;
use futures::stream::{FuturesUnordered, Stream};
use futures::task::{LocalSpawn, Spawn, SpawnError};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::task::{Context, Poll};

/// Runs a future to its end; blocks the thread while it is not ready.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = future;
    let mut future = std::pin::__pin(&mut future);
    __Parking::new().run(|_, cx| future.as_mut().poll(cx))
}

/// The items of a stream, each of which the thread blocks for.
pub fn block_on_stream<S: Stream + Unpin>(stream: S) -> BlockingStream<S> {
    BlockingStream { stream }
}

/// See [`block_on_stream`].
pub struct BlockingStream<S> {
    stream: S,
}

impl<S: Stream + Unpin> BlockingStream<S> {
    /// The stream back.
    pub fn into_inner(self) -> S {
        self.stream
    }
}

impl<S: Stream + Unpin> Iterator for BlockingStream<S> {
    type Item = S::Item;
    fn next(&mut self) -> Option<S::Item> {
        __Parking::new().run(|_, cx| std::pin::__pinned(&mut self.stream).poll_next(cx))
    }
}

/// What a thread that runs an executor is blocked by, and woken by.
struct __Parking {
    woken: std::rt::__Flag,
}

impl __Parking {
    fn new() -> __Parking {
        __Parking { woken: std::rt::__Flag::new(false) }
    }

    /// Polls until it is ready; blocks between polls, unless it was woken meanwhile.
    fn run<T, F: FnMut(&__Parking, &mut Context<'_>) -> Poll<T>>(&self, mut poll: F) -> T {
        let waker = std::task::Waker::__of(self.woken.waker());
        let mut cx = Context::from_waker(&waker);
        loop {
            if let Poll::Ready(output) = poll(self, &mut cx) {
                return output;
            }
            self.woken.block("its future to be woken");
            self.woken.set(false);
        }
    }

    fn is_woken(&self) -> bool {
        self.woken.get()
    }
}

/// Any number of tasks that run on the thread that calls the pool.
pub struct LocalPool {
    tasks: FuturesUnordered<LocalBoxFuture<'static, ()>>,
    incoming: Rc<RefCell<Vec<LocalBoxFuture<'static, ()>>>>,
}

impl LocalPool {
    /// No task yet.
    pub fn new() -> LocalPool {
        LocalPool {
            tasks: FuturesUnordered::new(),
            incoming: Rc::new(RefCell::new(Vec::new())),
        }
    }

    /// What tasks are spawned with.
    pub fn spawner(&self) -> LocalSpawner {
        LocalSpawner { incoming: Rc::downgrade(&self.incoming) }
    }

    /// Runs all tasks to their ends.
    pub fn run(&mut self) {
        __Parking::new().run(|_, cx| self.poll_tasks(cx))
    }

    /// Runs tasks until a future is ready.
    pub fn run_until<F: Future>(&mut self, future: F) -> F::Output {
        let mut future = future;
        let mut future = std::pin::__pin(&mut future);
        __Parking::new().run(|_, cx| {
            let polled = future.as_mut().poll(cx);
            if polled.is_pending() {
                let _left = self.poll_tasks(cx);
            }
            polled
        })
    }

    /// Runs tasks until one ends, or none can go on; whether one has ended.
    pub fn try_run_one(&mut self) -> bool {
        __Parking::new().run(|parking, cx| {
            loop {
                self.take_incoming();
                match std::pin::__pinned(&mut self.tasks).poll_next(cx) {
                    Poll::Ready(Some(())) => return Poll::Ready(true),
                    Poll::Ready(None) => return Poll::Ready(false),
                    Poll::Pending => {}
                }
                if !self.incoming.borrow().is_empty() {
                    continue;
                }
                return if parking.is_woken() { Poll::Pending } else { Poll::Ready(false) };
            }
        })
    }

    /// Runs tasks until none can go on.
    pub fn run_until_stalled(&mut self) {
        __Parking::new().run(|parking, cx| match self.poll_tasks(cx) {
            Poll::Pending if parking.is_woken() => Poll::Pending,
            _ => Poll::Ready(()),
        })
    }

    fn poll_tasks(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        loop {
            self.take_incoming();
            let polled = std::pin::__pinned(&mut self.tasks).poll_next(cx);
            if !self.incoming.borrow().is_empty() {
                continue;
            }
            match polled {
                Poll::Ready(Some(())) => {}
                Poll::Ready(None) => return Poll::Ready(()),
                Poll::Pending => return Poll::Pending,
            }
        }
    }

    fn take_incoming(&mut self) {
        let incoming = std::mem::take(&mut *self.incoming.borrow_mut());
        for task in incoming {
            self.tasks.push(task);
        }
    }
}

impl Default for LocalPool {
    fn default() -> LocalPool {
        LocalPool::new()
    }
}

/// Spawns tasks of a [`LocalPool`].
#[derive(Clone)]
pub struct LocalSpawner {
    incoming: Weak<RefCell<Vec<LocalBoxFuture<'static, ()>>>>,
}

impl LocalSpawn for LocalSpawner {
    fn __spawn_local(&self, future: LocalBoxFuture<'static, ()>) -> Result<(), SpawnError> {
        match self.incoming.upgrade() {
            Some(incoming) => {
                incoming.borrow_mut().push(future);
                Ok(())
            }
            None => Err(SpawnError { __private: () }),
        }
    }
}

impl Spawn for LocalSpawner {
    fn __spawn(&self, future: futures::future::BoxFuture<'static, ()>) -> Result<(), SpawnError> {
        self.__spawn_local(future)
    }
}
