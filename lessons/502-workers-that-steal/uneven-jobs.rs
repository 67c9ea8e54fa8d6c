//! One task spawns a long job and six short ones, and waits for all of them.

use std::time::{Duration, Instant};

fn main() {
    trpl::block_on(async {
        let boss = trpl::spawn_task(async {
            let mut jobs = Vec::new();
            for millis in [30, 5, 5, 5, 5, 5, 5] {
                jobs.push(trpl::spawn_task(job(millis)));
            }
            trpl::join_all(jobs).await;
        });
        boss.await.unwrap();
        println!("all jobs are done");
    });
}

async fn job(millis: u64) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_millis(millis) {}
}
