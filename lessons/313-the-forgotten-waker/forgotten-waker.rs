//! A future written by hand: ready after 100 ms, if anybody looks.

use std::future::poll_fn;
use std::task::{Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

const WAKES: bool = false;

fn main() {
    trpl::block_on(async {
        let due = Instant::now() + Duration::from_millis(100);
        let alarm = poll_fn(|context| {
            if due <= Instant::now() {
                println!("the alarm goes off");
                return Poll::Ready(());
            }
            if WAKES {
                wake_at(due, context.waker().clone());
            }
            Poll::Pending
        });

        trpl::spawn_task(ticks());
        alarm.await;
    });
}

fn wake_at(due: Instant, waker: Waker) {
    thread::spawn(move || {
        thread::sleep(due - Instant::now());
        waker.wake();
    });
}

async fn ticks() {
    for tick in 1..=3 {
        trpl::sleep(Duration::from_millis(70)).await;
        println!("tick {tick}");
    }
}
