//! Futures that are written by hand, and what is asked of them.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

struct Countdown {
    name: &'static str,
    left: u32,
}

impl Future for Countdown {
    type Output = String;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if self.left == 0 {
            return Poll::Ready(format!("{} lifts off", self.name));
        }
        println!("{}: {}", self.name, self.left);
        self.left -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

impl Drop for Countdown {
    fn drop(&mut self) {
        println!("{} is dropped with {} left", self.name, self.left);
    }
}

/// Polls two futures in turn, and is ready with the first that is.
struct Race<A, B> {
    one: A,
    other: B,
}

impl<A, B> Future for Race<A, B>
where
    A: Future + Unpin,
    B: Future<Output = A::Output> + Unpin,
{
    type Output = A::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<A::Output> {
        if let Poll::Ready(output) = Pin::new(&mut self.one).poll(cx) {
            return Poll::Ready(output);
        }
        Pin::new(&mut self.other).poll(cx)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", Countdown { name: "one", left: 2 }.await);
    let task = tokio::spawn(Countdown { name: "task", left: 2 });
    println!("{}", Countdown { name: "main", left: 3 }.await);
    println!("{}", task.await.unwrap());
    let race = Race {
        one: Countdown { name: "slow", left: 4 },
        other: Countdown { name: "fast", left: 1 },
    };
    println!("{}", race.await);
    let mut paused = Box::pin(Countdown { name: "paused", left: 2 });
    let first = std::future::poll_fn(|cx| Poll::Ready(paused.as_mut().poll(cx).is_pending())).await;
    println!("pending: {first}");
    println!("{}", paused.await);
}
