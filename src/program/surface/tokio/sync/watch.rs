//! Channels that keep the last value only, for any number of receivers.

use std::cell::{Cell, Ref as __Ref, RefCell};
use std::sync::Arc;
use tokio::sync::notify::Notify;
use tokio::task::coop::{__Allowed, __spend_one};

struct __Shared<T> {
    value: RefCell<T>,
    /// How often a value was sent.
    version: Cell<usize>,
    senders: Cell<usize>,
    receivers: Cell<usize>,
    /// Wakes receivers: of a new value, or because all senders are gone.
    changed: Notify,
    /// Wakes senders: all receivers are gone.
    left: Notify,
}

impl<T: Send> Send for __Shared<T> {}
impl<T: Send + Sync> Sync for __Shared<T> {}

/// A channel that begins with a value.
pub fn channel<T>(value: T) -> (Sender<T>, Receiver<T>) {
    let sender = Sender::new(value);
    let receiver = sender.subscribe();
    (sender, receiver)
}

/// The sending end.
pub struct Sender<T> {
    shared: Arc<__Shared<T>>,
}

impl<T> Sender<T> {
    /// One that nobody receives from yet.
    pub fn new(value: T) -> Sender<T> {
        Sender {
            shared: Arc::new(__Shared {
                value: RefCell::new(value),
                version: Cell::new(0),
                senders: Cell::new(1),
                receivers: Cell::new(0),
                changed: Notify::new(),
                left: Notify::new(),
            }),
        }
    }

    /// Sends a value; gives it back if nobody is left who could see it.
    pub fn send(&self, value: T) -> Result<(), error::SendError<T>> {
        if self.is_closed() {
            return Err(error::SendError(value));
        }
        let _old = self.send_replace(value);
        Ok(())
    }

    /// Sends a value, whether somebody sees it or not; gives the old one.
    pub fn send_replace(&self, value: T) -> T {
        let mut new = value;
        self.send_modify(|old| std::mem::swap(old, &mut new));
        new
    }

    /// Changes the value.
    pub fn send_modify<F: FnOnce(&mut T)>(&self, modify: F) {
        self.send_if_modified(|value| {
            modify(value);
            true
        });
    }

    /// Changes the value; whoever waits is woken only if the function says so.
    pub fn send_if_modified<F: FnOnce(&mut T) -> bool>(&self, modify: F) -> bool {
        let is_modified = match self.shared.value.try_borrow_mut() {
            Ok(mut value) => modify(&mut *value),
            Err(_) => __lent(),
        };
        if is_modified {
            self.shared.version.set(self.shared.version.get() + 1);
            self.shared.changed.notify_waiters();
        }
        is_modified
    }

    /// The value.
    pub fn borrow(&self) -> Ref<'_, T> {
        Ref { value: self.shared.value.borrow(), has_changed: false }
    }

    /// Whether nobody receives.
    pub fn is_closed(&self) -> bool {
        self.shared.receivers.get() == 0
    }

    /// Waits until nobody receives.
    pub async fn closed(&self) {
        while !self.is_closed() {
            let left = self.shared.left.notified();
            if self.is_closed() {
                return;
            }
            left.await;
        }
    }

    /// One more receiver, which has seen the value.
    pub fn subscribe(&self) -> Receiver<T> {
        self.shared.receivers.set(self.shared.receivers.get() + 1);
        Receiver { shared: self.shared.clone(), seen: self.shared.version.get() }
    }

    /// How many receive.
    pub fn receiver_count(&self) -> usize {
        self.shared.receivers.get()
    }

    /// How many send.
    pub fn sender_count(&self) -> usize {
        self.shared.senders.get()
    }

    /// Whether both are of the same channel.
    pub fn same_channel(&self, other: &Sender<T>) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared)
    }
}

/// Whoever changes a value that is lent to them waits for themselves.
fn __lent() -> bool {
    std::rt::__Flag::new(false).block("a value that it has lent to itself");
    false
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        self.shared.senders.set(self.shared.senders.get() + 1);
        Sender { shared: self.shared.clone() }
    }
}

impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        self.shared.senders.set(self.shared.senders.get() - 1);
        if self.shared.senders.get() == 0 {
            self.shared.changed.notify_waiters();
        }
    }
}

impl<T: Default> Default for Sender<T> {
    fn default() -> Sender<T> {
        Sender::new(T::default())
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Sender")
    }
}

/// The receiving end. It need not see every value, but sees the last.
pub struct Receiver<T> {
    shared: Arc<__Shared<T>>,
    /// The version that it has seen.
    seen: usize,
}

impl<T> Receiver<T> {
    /// The value. It still counts as unseen, if it was.
    pub fn borrow(&self) -> Ref<'_, T> {
        let has_changed = self.seen != self.shared.version.get();
        Ref { value: self.shared.value.borrow(), has_changed }
    }

    /// The value, which counts as seen from here on.
    pub fn borrow_and_update(&mut self) -> Ref<'_, T> {
        let has_changed = self.seen != self.shared.version.get();
        self.seen = self.shared.version.get();
        Ref { value: self.shared.value.borrow(), has_changed }
    }

    /// Whether there is a value that it has not seen; an error once all senders are gone.
    pub fn has_changed(&self) -> Result<bool, error::RecvError> {
        if self.shared.senders.get() == 0 {
            return Err(error::RecvError { __private: () });
        }
        Ok(self.seen != self.shared.version.get())
    }

    /// The value counts as unseen.
    pub fn mark_changed(&mut self) {
        self.seen = self.shared.version.get() + 1;
    }

    /// The value counts as seen.
    pub fn mark_unchanged(&mut self) {
        self.seen = self.shared.version.get();
    }

    fn take_change(&mut self) -> Option<Result<(), error::RecvError>> {
        if self.seen != self.shared.version.get() {
            self.seen = self.shared.version.get();
            return Some(Ok(()));
        }
        if self.shared.senders.get() == 0 {
            return Some(Err(error::RecvError { __private: () }));
        }
        None
    }

    /// Waits for a value that it has not seen, which then counts as seen; an error once all
    /// senders are gone.
    pub async fn changed(&mut self) -> Result<(), error::RecvError> {
        loop {
            __Allowed.await;
            let changed = self.shared.changed.notified();
            if let Some(result) = self.take_change() {
                __spend_one();
                return result;
            }
            changed.await;
        }
    }

    /// Waits until a function says true of the value.
    pub async fn wait_for<F: FnMut(&T) -> bool>(
        &mut self,
        mut f: F,
    ) -> Result<Ref<'_, T>, error::RecvError> {
        let mut is_closed = false;
        loop {
            __Allowed.await;
            let value = self.shared.value.borrow();
            let has_changed = self.seen != self.shared.version.get();
            self.seen = self.shared.version.get();
            if f(&*value) {
                __spend_one();
                return Ok(Ref { value, has_changed });
            }
            drop(value);
            if is_closed {
                __spend_one();
                return Err(error::RecvError { __private: () });
            }
            let changed = self.shared.changed.notified();
            match self.take_change() {
                Some(Ok(())) => {}
                Some(Err(_)) => is_closed = true,
                None => changed.await,
            }
        }
    }

    /// Whether both are of the same channel.
    pub fn same_channel(&self, other: &Receiver<T>) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared)
    }
}

impl<T> Clone for Receiver<T> {
    fn clone(&self) -> Receiver<T> {
        self.shared.receivers.set(self.shared.receivers.get() + 1);
        Receiver { shared: self.shared.clone(), seen: self.seen }
    }
}

impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        self.shared.receivers.set(self.shared.receivers.get() - 1);
        if self.shared.receivers.get() == 0 {
            self.shared.left.notify_waiters();
        }
    }
}

impl<T: std::fmt::Debug> std::fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Receiver")
    }
}

/// The value of a channel, as long as this is there.
pub struct Ref<'a, T> {
    value: __Ref<'a, T>,
    has_changed: bool,
}

impl<'a, T> Ref<'a, T> {
    /// Whether the receiver had not seen it.
    pub fn has_changed(&self) -> bool {
        self.has_changed
    }
}

impl<'a, T> std::ops::Deref for Ref<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &*self.value
    }
}

impl<'a, T: std::fmt::Debug> std::fmt::Debug for Ref<'a, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "Ref {{ inner: {:?}, has_changed: {:?} }}", &**self, self.has_changed)
    }
}

/// Why a value was not sent, or there is none to wait for.
pub mod error {
    /// Nobody receives; the value comes back.
    #[derive(PartialEq, Eq, Clone, Copy)]
    pub struct SendError<T>(pub T);

    impl<T> std::fmt::Debug for SendError<T> {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("SendError { .. }")
        }
    }

    impl<T> std::fmt::Display for SendError<T> {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("channel closed")
        }
    }

    /// All senders are gone.
    #[derive(Clone)]
    pub struct RecvError {
        /// Cannot be made outside.
        pub __private: (),
    }

    impl std::fmt::Debug for RecvError {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("RecvError(())")
        }
    }

    impl std::fmt::Display for RecvError {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("channel closed")
        }
    }

    impl std::error::Error for RecvError {}

    impl<T> std::error::Error for SendError<T> {}
}
