//! Channels in which every receiver gets every message, if it does not fall too far behind.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use tokio::task::coop::__spend;

struct __Shared<T> {
    queue: RefCell<__Queue<T>>,
    /// Wakes senders: all receivers are gone.
    left: tokio::sync::notify::Notify,
}

struct __Queue<T> {
    /// The messages that are kept, the oldest first. Nothing is left of one that all have seen.
    messages: VecDeque<__Message<T>>,
    /// How many were ever sent.
    sent: u64,
    capacity: usize,
    senders: usize,
    receivers: usize,
    waiting: VecDeque<Arc<__Waiter>>,
}

struct __Message<T> {
    value: Option<T>,
    /// How many receivers have not seen it.
    unseen: usize,
}

struct __Waiter {
    is_woken: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

impl<T: Send> Send for __Shared<T> {}
impl<T: Send> Sync for __Shared<T> {}
impl Send for __Waiter {}
impl Sync for __Waiter {}

impl<T> __Queue<T> {
    /// The number of the oldest message that is kept.
    fn oldest(&self) -> u64 {
        self.sent - self.messages.len() as u64
    }

    fn wake_all(&mut self) -> Vec<Waker> {
        let mut wakers = Vec::new();
        for waiter in std::mem::take(&mut self.waiting) {
            waiter.is_woken.set(true);
            if let Some(waker) = waiter.waker.borrow_mut().take() {
                wakers.push(waker);
            }
        }
        wakers
    }
}

/// A channel that keeps so many messages; rounded up to a power of two.
pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>) {
    let sender = Sender::new(capacity);
    let receiver = sender.subscribe();
    (sender, receiver)
}

/// The sending end.
pub struct Sender<T> {
    shared: Arc<__Shared<T>>,
}

impl<T> Sender<T> {
    /// One that nobody receives from yet.
    pub fn new(capacity: usize) -> Sender<T> {
        if capacity == 0 {
            panic!("broadcast channel capacity cannot be zero");
        }
        Sender {
            shared: Arc::new(__Shared {
                queue: RefCell::new(__Queue {
                    messages: VecDeque::new(),
                    sent: 0,
                    capacity: capacity.next_power_of_two(),
                    senders: 1,
                    receivers: 0,
                    waiting: VecDeque::new(),
                }),
                left: tokio::sync::notify::Notify::new(),
            }),
        }
    }

    /// Sends to all who receive; how many these are. Gives the message back if there is none.
    pub fn send(&self, value: T) -> Result<usize, error::SendError<T>> {
        let mut queue = self.shared.queue.borrow_mut();
        let receivers = queue.receivers;
        if receivers == 0 {
            return Err(error::SendError(value));
        }
        let forgotten = if queue.messages.len() >= queue.capacity {
            queue.messages.pop_front()
        } else {
            None
        };
        queue.messages.push_back(__Message { value: Some(value), unseen: receivers });
        queue.sent += 1;
        let wakers = queue.wake_all();
        drop(queue);
        drop(forgotten);
        for waker in wakers {
            waker.wake();
        }
        Ok(receivers)
    }

    /// One more receiver, of what is sent from here on.
    pub fn subscribe(&self) -> Receiver<T> {
        let mut queue = self.shared.queue.borrow_mut();
        queue.receivers += 1;
        let next = queue.sent;
        drop(queue);
        Receiver { shared: self.shared.clone(), next }
    }

    /// How many messages are kept that somebody has not seen.
    pub fn len(&self) -> usize {
        let queue = self.shared.queue.borrow();
        queue.messages.iter().filter(|message| message.unseen > 0).count()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many receive.
    pub fn receiver_count(&self) -> usize {
        self.shared.queue.borrow().receivers
    }

    /// Waits until nobody receives.
    pub async fn closed(&self) {
        while self.receiver_count() > 0 {
            self.shared.left.notified().await;
        }
    }

    /// How many send.
    pub fn strong_count(&self) -> usize {
        self.shared.queue.borrow().senders
    }

    /// Whether both are of the same channel.
    pub fn same_channel(&self, other: &Sender<T>) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared)
    }
}

impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        self.shared.queue.borrow_mut().senders += 1;
        Sender { shared: self.shared.clone() }
    }
}

impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        let mut queue = self.shared.queue.borrow_mut();
        queue.senders -= 1;
        let wakers = if queue.senders == 0 { queue.wake_all() } else { Vec::new() };
        drop(queue);
        for waker in wakers {
            waker.wake();
        }
    }
}

impl<T> std::fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("broadcast::Sender")
    }
}

/// The receiving end.
pub struct Receiver<T> {
    shared: Arc<__Shared<T>>,
    /// The number of the message that it receives next.
    next: u64,
}

impl<T> Receiver<T> {
    /// How many messages it has not seen, lost ones included.
    pub fn len(&self) -> usize {
        (self.shared.queue.borrow().sent - self.next) as usize
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether all senders are gone.
    pub fn is_closed(&self) -> bool {
        self.shared.queue.borrow().senders == 0
    }

    /// How many send.
    pub fn sender_strong_count(&self) -> usize {
        self.shared.queue.borrow().senders
    }

    /// Whether both are of the same channel.
    pub fn same_channel(&self, other: &Receiver<T>) -> bool {
        Arc::ptr_eq(&self.shared, &other.shared)
    }

    /// One more receiver, of what is sent from here on.
    pub fn resubscribe(&self) -> Receiver<T> {
        let mut queue = self.shared.queue.borrow_mut();
        queue.receivers += 1;
        let next = queue.sent;
        drop(queue);
        Receiver { shared: self.shared.clone(), next }
    }
}

impl<T: Clone> Receiver<T> {
    /// Waits for the next message.
    pub fn recv(&mut self) -> __Recv<'_, T> {
        __Recv { tracer: std::rt::__Tracer::new("recv"), receiver: self, waiter: None }
    }

    /// The next message, if there is one now.
    pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {
        match self.take() {
            Some(Ok(value)) => Ok(value),
            Some(Err(error::RecvError::Closed)) => Err(error::TryRecvError::Closed),
            Some(Err(error::RecvError::Lagged(missed))) => {
                Err(error::TryRecvError::Lagged(missed))
            }
            None => Err(error::TryRecvError::Empty),
        }
    }

    /// Blocks until there is a message.
    pub fn blocking_recv(&mut self) -> Result<T, error::RecvError> {
        std::rt::__block_for(self.recv())
    }

    /// The next message, or why there never will be one; `None` if there is none now.
    fn take(&mut self) -> Option<Result<T, error::RecvError>> {
        let mut queue = self.shared.queue.borrow_mut();
        if self.next == queue.sent {
            return if queue.senders == 0 { Some(Err(error::RecvError::Closed)) } else { None };
        }
        let oldest = queue.oldest();
        if self.next < oldest {
            let missed = oldest - self.next;
            self.next = oldest;
            return Some(Err(error::RecvError::Lagged(missed)));
        }
        let place = (self.next - oldest) as usize;
        self.next += 1;
        let value = queue.messages[place].value.clone();
        let done = __see(&mut queue.messages[place]);
        drop(queue);
        drop(done);
        match value {
            Some(value) => Some(Ok(value)),
            None => None,
        }
    }
}

/// One receiver less has to see a message; gives its value if that was the last.
fn __see<T>(message: &mut __Message<T>) -> Option<T> {
    message.unseen -= 1;
    if message.unseen == 0 { message.value.take() } else { None }
}

impl<T> Drop for Receiver<T> {
    fn drop(&mut self) {
        let mut done = Vec::new();
        let mut queue = self.shared.queue.borrow_mut();
        queue.receivers -= 1;
        let is_last = queue.receivers == 0;
        let oldest = queue.oldest();
        let mut number = if self.next < oldest { oldest } else { self.next };
        while number < queue.sent {
            let place = (number - oldest) as usize;
            if let Some(value) = __see(&mut queue.messages[place]) {
                done.push(value);
            }
            number += 1;
        }
        drop(queue);
        drop(done);
        if is_last {
            self.shared.left.notify_waiters();
        }
    }
}

impl<T> std::fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("broadcast::Receiver")
    }
}

/// A wait for a message.
pub struct __Recv<'a, T> {
    tracer: std::rt::__Tracer,
    receiver: &'a mut Receiver<T>,
    waiter: Option<Arc<__Waiter>>,
}

impl<'a, T> !Unpin for __Recv<'a, T> {}

impl<'a, T: Clone> __Recv<'a, T> {
    fn poll_message(&mut self, cx: &mut Context<'_>) -> Poll<Result<T, error::RecvError>> {
        if let Some(result) = self.receiver.take() {
            return Poll::Ready(result);
        }
        let waker = Some(cx.waker().clone());
        if let Some(waiter) = &self.waiter {
            if !waiter.is_woken.get() {
                let _old = waiter.waker.replace(waker);
                return Poll::Pending;
            }
        }
        let waiter = Arc::new(__Waiter { is_woken: Cell::new(false), waker: RefCell::new(waker) });
        self.receiver.shared.queue.borrow_mut().waiting.push_back(waiter.clone());
        self.waiter = Some(waiter);
        Poll::Pending
    }
}

impl<'a, T: Clone> Future for __Recv<'a, T> {
    type Output = Result<T, error::RecvError>;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<T, error::RecvError>> {
        let this = self.__unpinned();
        this.tracer.poll(|| __spend(cx, |cx| this.poll_message(cx)))
    }
}

impl<'a, T> Drop for __Recv<'a, T> {
    fn drop(&mut self) {
        if let Some(waiter) = self.waiter.take() {
            let mut queue = self.receiver.shared.queue.borrow_mut();
            queue.waiting.retain(|other| !Arc::ptr_eq(other, &waiter));
        }
    }
}

/// Why a message was not sent, or not received.
pub mod error {
    /// Nobody receives; the message comes back.
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

    /// Why there is no message.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum RecvError {
        /// All senders are gone, and every message was received.
        Closed,
        /// The receiver was too slow: it has lost so many.
        Lagged(u64),
    }

    impl std::fmt::Display for RecvError {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            match self {
                RecvError::Closed => f.write_str("channel closed"),
                RecvError::Lagged(missed) => write!(f, "channel lagged by {missed}"),
            }
        }
    }

    /// Why there is no message now.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum TryRecvError {
        /// There is none now.
        Empty,
        /// All senders are gone, and every message was received.
        Closed,
        /// The receiver was too slow: it has lost so many.
        Lagged(u64),
    }

    impl std::fmt::Display for TryRecvError {
        fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            match self {
                TryRecvError::Empty => f.write_str("channel empty"),
                TryRecvError::Closed => f.write_str("channel closed"),
                TryRecvError::Lagged(missed) => write!(f, "channel lagged by {missed}"),
            }
        }
    }

    impl std::error::Error for RecvError {}

    impl std::error::Error for TryRecvError {}

    impl<T> std::error::Error for SendError<T> {}
}
