//! Twelve tasks, spawned by a task; every fourth has eight times as much to do as the others.

use std::time::{Duration, Instant};

fn main() {
    trpl::block_on(async {
        let parent = trpl::spawn_task(parent());
        parent.await.unwrap();
    });
    println!("all jobs are done");
}

async fn parent() {
    let mut jobs = Vec::new();
    for number in 0..12 {
        let rounds = if number % 4 == 0 { 16 } else { 2 };
        jobs.push(trpl::spawn_task(job(rounds)));
    }
    for job in jobs {
        job.await.unwrap();
    }
}

async fn job(rounds: u32) {
    for _ in 0..rounds {
        compute(Duration::from_micros(500));
        trpl::yield_now().await;
    }
}

fn compute(length: Duration) {
    let start = Instant::now();
    while start.elapsed() < length {}
}
