//! Two threads that only compute.

use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let low = thread::spawn(compute);
    let high = thread::spawn(compute);

    low.join().unwrap();
    println!("low is done");
    high.join().unwrap();
    println!("high is done");
    println!("both are done");
}

/// Keeps a processor core busy for 10 ms.
fn compute() {
    let start = Instant::now();
    while start.elapsed() < Duration::from_millis(10) {}
}
