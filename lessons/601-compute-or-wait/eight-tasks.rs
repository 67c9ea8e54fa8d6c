//! Eight tasks on one thread, each with 10 ms of work.

use std::time::{Duration, Instant};

const COMPUTES: bool = true;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tasks: Vec<_> = (0..8).map(|_| tokio::spawn(job())).collect();
    for task in tasks {
        task.await.unwrap();
    }
    println!("all jobs are done");
}

async fn job() {
    let length = Duration::from_millis(10);
    if COMPUTES {
        let start = Instant::now();
        while start.elapsed() < length {}
    } else {
        tokio::time::sleep(length).await;
    }
}
