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

/// The receiving end of a channel.
#[opaque]
pub struct __RawReceiver<T>;

impl<T> Unpin for __RawReceiver<T> {}

impl<T> __RawReceiver<T> {
    /// Asks for the next message; `None` once there never will be one.
    pub fn poll(&self, cx: &mut Context) -> Poll<Option<T>> {
        __receiver_poll(self, cx.__host_waker())
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
