//! What is pinned in a box is dropped with it.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
struct N(u32);
impl Drop for N { fn drop(&mut self) { println!("-{}", self.0); } }
struct After { polls: u32, value: Option<N>, noisy: N }
impl Future for After {
    type Output = N;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<N> {
        println!("poll {} {}", self.noisy.0, self.polls);
        if self.polls == 0 { Poll::Ready(self.value.take().unwrap()) } else { self.polls -= 1; cx.waker().wake_by_ref(); Poll::Pending }
    }
}
fn after(polls: u32, n: u32) -> After { After { polls, value: Some(N(n)), noisy: N(n + 1) } }
fn poll_some<F: Future>(mut future: Pin<&mut F>, polls: u32) -> Option<F::Output> {
    let mut cx = Context::from_waker(Waker::noop());
    for n in 0..polls {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(value) => return Some(value),
            Poll::Pending => println!("pending {n}"),
        }
    }
    None
}
fn show(a: &N, b: u32) -> u32 { println!("show {} {b}", a.0); b }
async fn run() {
    show(&after(1, 10).await, N(12).0);
    println!("next");
    let mut f = Box::pin(after(3, 20));
    println!("{}", poll_some(f.as_mut(), 2).is_some());
    drop(f);
    println!("dropped");
    let mut f = Box::pin(async { let a = N(30); let b = after(3, 31).await; a.0 + b.0 });
    println!("{}", poll_some(f.as_mut(), 2).is_some());
    drop(f);
    println!("dropped");
    { let mut f = Box::pin(after(3, 40)); println!("{}", poll_some(f.as_mut(), 0).is_some()); }
    { let mut f = pin!(after(3, 50)); println!("{}", poll_some(f.as_mut(), 1).is_some()); }
    { let f = Box::pin(after(3, 60)); println!("made"); let _g = f; }
    println!("end");
}
fn main() {
    let mut f = pin!(run());
    while poll_some(f.as_mut(), 1).is_none() {}
}
