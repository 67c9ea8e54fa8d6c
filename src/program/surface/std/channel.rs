//! What the channels of `std` and `tokio` are made of.

use std::task::{Context, Poll};

/// The sending end of a channel. Each one counts.
#[opaque]
pub struct __RawSender<T>;

impl<T> Unpin for __RawSender<T> {}

impl<T> __RawSender<T> {
    /// Sends without waiting; gives the value back, and whether that is because there is no room.
    pub fn send(&self, value: T) -> Result<(), (T, bool)> {
        __sender_send::<T>(self, value)
    }

    /// Whether the receiver is gone.
    pub fn is_closed(&self) -> bool {
        __sender_is_closed(self)
    }

    /// Blocks until there is room, or the receiver is gone.
    pub fn block(&self) {
        __sender_block(self);
    }

    /// Takes no more messages than those that wait.
    #[intrinsic = "sender_close"]
    pub fn shut(&self) {}

    /// How many messages wait.
    #[intrinsic = "sender_len"]
    pub fn len(&self) -> usize {}

    /// How many senders there are.
    #[intrinsic = "sender_count"]
    pub fn count(&self) -> usize {}

    /// How many places are free.
    #[intrinsic = "sender_places"]
    pub fn places(&self) -> usize {}

    /// Whether both send into the same channel.
    #[intrinsic = "sender_is_same"]
    pub fn is_same(&self, other: &__RawSender<T>) -> bool {}

    /// Asks whether the receiver is gone, or takes no more.
    pub fn poll_closed(&self, cx: &mut Context) -> Poll<()> {
        __sender_poll_closed(self, cx.__host_waker())
    }

    /// What makes a future that has to do with the channel visible.
    pub fn tracer(&self, label: &str) -> std::rt::__Tracer {
        __sender_tracer(self, label)
    }

    /// A sender that does not count.
    #[intrinsic = "sender_downgrade"]
    pub fn downgrade(&self) -> __RawWeak<T> {}

    /// A place for a value that is sent later; to be polled until it is there.
    #[intrinsic = "permit_new"]
    pub fn reserve(&self) -> __RawPermit<T> {}

    /// The same, if there is room now.
    #[intrinsic = "permit_try"]
    pub fn try_reserve(&self) -> Option<__RawPermit<T>> {}

    /// A send that waits for room.
    pub fn waiting(&self, value: T) -> __RawSend<T> {
        __send_new::<T>(self, value)
    }
}

impl<T> Clone for __RawSender<T> {
    #[intrinsic = "sender_clone"]
    fn clone(&self) -> __RawSender<T> {}
}

impl<T> Drop for __RawSender<T> {
    #[intrinsic = "sender_drop"]
    fn drop(&mut self) {}
}

/// A sender that does not keep the channel from ending.
#[opaque]
pub struct __RawWeak<T>;

impl<T> Unpin for __RawWeak<T> {}

impl<T> Clone for __RawWeak<T> {
    #[intrinsic = "identity"]
    fn clone(&self) -> __RawWeak<T> {}
}

impl<T> __RawWeak<T> {
    /// A sender that counts, if one is left.
    #[intrinsic = "weak_upgrade"]
    pub fn upgrade(&self) -> Option<__RawSender<T>> {}
}

/// A place in a channel that is kept for a value, once it is polled to be there.
#[opaque]
pub struct __RawPermit<T>;

impl<T> Unpin for __RawPermit<T> {}

impl<T> __RawPermit<T> {
    /// Asks whether it is there; false if the receiver is gone or takes no more.
    pub fn poll(&self, cx: &mut Context) -> Poll<bool> {
        __permit_poll(self, cx.__host_waker())
    }

    /// Sends the value.
    pub fn send(&self, value: T) {
        let _unsent = __permit_send::<T>(self, value);
    }
}

impl<T> Drop for __RawPermit<T> {
    #[intrinsic = "permit_drop"]
    fn drop(&mut self) {}
}

#[intrinsic = "permit_poll"]
fn __permit_poll<T>(permit: &__RawPermit<T>, waker: std::task::__HostWaker) -> Poll<bool> {}

#[intrinsic = "permit_send"]
fn __permit_send<T>(permit: &__RawPermit<T>, value: T) -> Option<T> {}

/// The receiving end of a channel.
#[opaque]
pub struct __RawReceiver<T>;

impl<T> Unpin for __RawReceiver<T> {}

impl<T> __RawReceiver<T> {
    /// Asks for the next message; `None` once there never will be one.
    pub fn poll(&self, cx: &mut Context) -> Poll<Option<T>> {
        __receiver_poll(self, cx.__host_waker())
    }

    /// The same, at the cost of no budget: not every crate's channels have one.
    pub fn poll_freely(&self, cx: &mut Context) -> Poll<Option<T>> {
        __receiver_poll_freely(self, cx.__host_waker())
    }

    /// The next message; `None` if there is none now, `Some(None)` if there never will be.
    pub fn try_take(&self) -> Option<Option<T>> {
        __receiver_try(self)
    }

    /// Blocks until there is a message, or never will be.
    pub fn block(&self) {
        __receiver_block(self);
    }

    /// The same, for at most so many nanoseconds.
    pub fn block_for(&self, nanos: u64) {
        __receiver_block_for(self, nanos);
    }

    /// Closes the channel; gives the messages that nobody will take any more.
    pub fn close(&self) -> Vec<T> {
        __receiver_close(self)
    }

    /// How many messages wait.
    pub fn len(&self) -> usize {
        __receiver_len(self)
    }

    /// Takes no more messages than those that wait.
    #[intrinsic = "receiver_close"]
    pub fn shut(&self) {}

    /// Whether it takes no more, or nobody is left who could send.
    #[intrinsic = "receiver_is_closed"]
    pub fn is_closed(&self) -> bool {}

    /// How many senders there are.
    #[intrinsic = "receiver_senders"]
    pub fn senders(&self) -> usize {}

    /// How many places are free.
    #[intrinsic = "receiver_places"]
    pub fn places(&self) -> usize {}

    /// What makes a future that waits for a message visible.
    pub fn tracer(&self, label: &str) -> std::rt::__Tracer {
        __receiver_tracer(self, label)
    }
}

impl<T> Drop for __RawReceiver<T> {
    fn drop(&mut self) {
        let _unread = __receiver_drop(self);
    }
}

/// A send that waits for room.
#[opaque]
pub struct __RawSend<T>;

impl<T> Unpin for __RawSend<T> {}

impl<T> __RawSend<T> {
    /// Asks whether it is done; gives the value back if the receiver is gone.
    pub fn poll(&self, cx: &mut Context) -> Poll<Result<(), T>> {
        __send_poll(self, cx.__host_waker())
    }
}

impl<T> Drop for __RawSend<T> {
    fn drop(&mut self) {
        let _unsent = __send_drop(self);
    }
}

/// A channel for so many messages; for any number, if that is 0.
#[intrinsic = "channel_new"]
pub fn __channel<T>(places: usize) -> (__RawSender<T>, __RawReceiver<T>) {}

/// A channel for one message.
#[intrinsic = "oneshot_new"]
pub fn __oneshot<T>() -> (__RawSender<T>, __RawReceiver<T>) {}

#[intrinsic = "sender_poll_closed"]
fn __sender_poll_closed<T>(sender: &__RawSender<T>, waker: std::task::__HostWaker) -> Poll<()> {}

#[intrinsic = "sender_tracer"]
fn __sender_tracer<T>(sender: &__RawSender<T>, label: &str) -> std::rt::__Tracer {}

#[intrinsic = "sender_send"]
fn __sender_send<T>(sender: &__RawSender<T>, value: T) -> Result<(), (T, bool)> {}

#[intrinsic = "sender_is_closed"]
fn __sender_is_closed<T>(sender: &__RawSender<T>) -> bool {}

#[intrinsic = "sender_block"]
fn __sender_block<T>(sender: &__RawSender<T>) {}

#[intrinsic = "send_new"]
fn __send_new<T>(sender: &__RawSender<T>, value: T) -> __RawSend<T> {}

#[intrinsic = "send_poll"]
fn __send_poll<T>(send: &__RawSend<T>, waker: std::task::__HostWaker) -> Poll<Result<(), T>> {}

#[intrinsic = "send_drop"]
fn __send_drop<T>(send: &mut __RawSend<T>) -> Option<T> {}

#[intrinsic = "receiver_poll"]
fn __receiver_poll<T>(
    receiver: &__RawReceiver<T>,
    waker: std::task::__HostWaker,
) -> Poll<Option<T>> {
}

#[intrinsic = "receiver_poll_freely"]
fn __receiver_poll_freely<T>(
    receiver: &__RawReceiver<T>,
    waker: std::task::__HostWaker,
) -> Poll<Option<T>> {
}

#[intrinsic = "receiver_try"]
fn __receiver_try<T>(receiver: &__RawReceiver<T>) -> Option<Option<T>> {}

#[intrinsic = "receiver_block"]
fn __receiver_block<T>(receiver: &__RawReceiver<T>) {}

#[intrinsic = "receiver_block_for"]
fn __receiver_block_for<T>(receiver: &__RawReceiver<T>, nanos: u64) {}

#[intrinsic = "receiver_len"]
fn __receiver_len<T>(receiver: &__RawReceiver<T>) -> usize {}

#[intrinsic = "receiver_drop"]
fn __receiver_close<T>(receiver: &__RawReceiver<T>) -> Vec<T> {}

#[intrinsic = "receiver_drop"]
fn __receiver_drop<T>(receiver: &mut __RawReceiver<T>) -> Vec<T> {}

#[intrinsic = "receiver_tracer"]
fn __receiver_tracer<T>(receiver: &__RawReceiver<T>, label: &str) -> std::rt::__Tracer {}
