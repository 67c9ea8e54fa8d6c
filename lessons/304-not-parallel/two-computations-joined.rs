//! Two futures that only compute, in one task.

use std::time::{Duration, Instant};

fn main() {
    trpl::block_on(async {
        let low = async {
            compute();
            println!("low is done");
        };
        let high = async {
            compute();
            println!("high is done");
        };

        trpl::join(low, high).await;
        println!("both are done");
    });
}

/// Keeps a processor core busy for 10 ms.
fn compute() {
    let start = Instant::now();
    while start.elapsed() < Duration::from_millis(10) {}
}
