//! A time limit of 20 ms around work that takes 50 ms.

use std::time::{Duration, Instant};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let start = Instant::now();
    let outcome = match tokio::time::timeout(Duration::from_millis(20), work()).await {
        Ok(()) => "done",
        Err(_) => "given up",
    };
    let tens = start.elapsed().as_millis() / 10;
    println!("main: {outcome} after about {tens}0 ms");
    tokio::time::sleep(Duration::from_millis(100)).await;
}

async fn work() {
    compute();
}

fn compute() {
    let start = Instant::now();
    while start.elapsed() < Duration::from_millis(50) {}
    println!("50 ms are computed");
}
