//! Wakers of a program's own, and what spawns tasks.

use futures::channel::oneshot;
use futures::future::{BoxFuture, LocalBoxFuture};
use std::cell::RefCell;
use std::pin::Pin;
use std::sync::Arc;

pub use std::task::{Context, Poll, Wake, Waker};

/// Can be a waker, if it is in an [`Arc`].
pub trait ArcWake: Send + Sync {
    /// Wakes what it stands for.
    fn wake_by_ref(arc_self: &Arc<Self>);
    /// The same, and is used up.
    fn wake(self: Arc<Self>) {
        Self::wake_by_ref(&self);
    }
}

/// The waker that something is.
pub fn waker<W: ArcWake + 'static>(wake: Arc<W>) -> Waker {
    Waker::from(Arc::new(__FromArcWake { wake }))
}

/// The same, borrowed.
pub fn waker_ref<W: ArcWake + 'static>(wake: &Arc<W>) -> WakerRef<'_> {
    WakerRef { waker: waker(wake.clone()), borrowed: &() }
}

/// A waker that is borrowed.
pub struct WakerRef<'a> {
    waker: Waker,
    borrowed: &'a (),
}

impl<'a> std::ops::Deref for WakerRef<'a> {
    type Target = Waker;
    fn deref(&self) -> &Waker {
        &self.waker
    }
}

struct __FromArcWake<W> {
    wake: Arc<W>,
}

impl<W: ArcWake + 'static> Wake for __FromArcWake<W> {
    fn wake(self: Arc<Self>) {
        W::wake_by_ref(&self.wake);
    }
}

/// A waker that wakes nobody.
pub fn noop_waker() -> Waker {
    Waker::noop().clone()
}

/// The same, borrowed.
pub fn noop_waker_ref() -> &'static Waker {
    Waker::noop()
}

/// A place for the waker of whoever waits.
pub struct AtomicWaker {
    waker: RefCell<Option<Waker>>,
}

impl Sync for AtomicWaker {}

impl AtomicWaker {
    /// One with nobody in it.
    pub fn new() -> AtomicWaker {
        AtomicWaker { waker: RefCell::new(None) }
    }

    /// Puts a waker in.
    pub fn register(&self, waker: &Waker) {
        let _old = self.waker.replace(Some(waker.clone()));
    }

    /// Takes the waker out.
    pub fn take(&self) -> Option<Waker> {
        self.waker.replace(None)
    }

    /// Takes the waker out, and calls it.
    pub fn wake(&self) {
        if let Some(waker) = self.take() {
            waker.wake();
        }
    }
}

impl Default for AtomicWaker {
    fn default() -> AtomicWaker {
        AtomicWaker::new()
    }
}

impl std::fmt::Debug for AtomicWaker {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("AtomicWaker")
    }
}

/// No more tasks are taken.
pub struct SpawnError {
    /// Cannot be made outside.
    pub __private: (),
}

impl SpawnError {
    /// Whether that is because the executor is gone.
    pub fn is_shutdown(&self) -> bool {
        true
    }
}

impl std::fmt::Debug for SpawnError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("SpawnError(\"shutdown\")")
    }
}

impl std::fmt::Display for SpawnError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Executor is shutdown")
    }
}

/// Takes tasks.
pub trait Spawn {
    /// Takes a task.
    fn __spawn(&self, future: BoxFuture<'static, ()>) -> Result<(), SpawnError>;
}

/// Takes tasks that stay on their thread.
pub trait LocalSpawn {
    /// Takes a task.
    fn __spawn_local(&self, future: LocalBoxFuture<'static, ()>) -> Result<(), SpawnError>;
}

/// What can be done with what takes tasks.
pub trait SpawnExt: Spawn {
    /// Spawns a task.
    fn spawn<F>(&self, future: F) -> Result<(), SpawnError>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        self.__spawn(Box::pin(future))
    }

    /// Spawns a task; its value can be awaited.
    fn spawn_with_handle<F>(&self, future: F) -> Result<RemoteHandle<F::Output>, SpawnError>
    where
        F: Future + Send + 'static,
        F::Output: Send,
    {
        let (sender, receiver) = oneshot::channel();
        self.__spawn(Box::pin(__send_output(future, sender)))?;
        Ok(RemoteHandle { receiver })
    }
}

impl<S: ?Sized + Spawn> SpawnExt for S {}

/// What can be done with what takes tasks that stay on their thread.
pub trait LocalSpawnExt: LocalSpawn {
    /// Spawns a task.
    fn spawn_local<F>(&self, future: F) -> Result<(), SpawnError>
    where
        F: Future<Output = ()> + 'static,
    {
        self.__spawn_local(Box::pin(future))
    }

    /// Spawns a task; its value can be awaited.
    fn spawn_local_with_handle<F>(&self, future: F) -> Result<RemoteHandle<F::Output>, SpawnError>
    where
        F: Future + 'static,
    {
        let (sender, receiver) = oneshot::channel();
        self.__spawn_local(Box::pin(__send_output(future, sender)))?;
        Ok(RemoteHandle { receiver })
    }
}

impl<S: ?Sized + LocalSpawn> LocalSpawnExt for S {}

/// Runs a future, and leaves its value; ends without when nobody waits for it any more.
async fn __send_output<F: Future>(future: F, mut sender: oneshot::Sender<F::Output>) {
    let mut future = std::pin::pin!(future);
    let output = std::future::poll_fn(|cx| {
        if sender.poll_canceled(cx).is_ready() {
            return Poll::Ready(None);
        }
        match future.as_mut().poll(cx) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending => Poll::Pending,
        }
    })
    .await;
    if let Some(output) = output {
        let _unwanted = sender.send(output);
    }
}

/// The value of a task that was spawned with a handle. Dropping it ends the task.
pub struct RemoteHandle<T> {
    receiver: oneshot::Receiver<T>,
}

impl<T> Unpin for RemoteHandle<T> {}

impl<T> Future for RemoteHandle<T> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        match ready!(std::pin::__pinned(&mut self.__unpinned().receiver).poll(cx)) {
            Ok(output) => Poll::Ready(output),
            Err(_) => panic!("the task of a handle ended without a value"),
        }
    }
}

impl std::error::Error for SpawnError {}
