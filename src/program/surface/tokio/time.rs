//! Waiting for moments.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

/// Waits for a length of time, from this call on.
pub fn sleep(length: Duration) -> Sleep {
    Sleep { future: __sleep(std::time::__nanos(length)) }
}

/// See [`sleep`].
pub struct Sleep {
    future: std::future::__HostFuture<()>,
}

impl Future for Sleep {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.future.poll(cx)
    }
}

#[intrinsic = "sleep"]
fn __sleep(nanos: u64) -> std::future::__HostFuture<()> {}
