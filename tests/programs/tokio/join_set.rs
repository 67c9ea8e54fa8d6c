//! A set of tasks: outputs as they come, panics, aborts, and what is left when it is dropped.

use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

struct Guard(u32);

impl Drop for Guard {
    fn drop(&mut self) {
        println!("task {} is dropped", self.0);
    }
}

async fn work(n: u32, ms: u64) -> u32 {
    let _guard = Guard(n);
    sleep(Duration::from_millis(ms)).await;
    n * 10
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut set = JoinSet::new();
    for (n, ms) in [(1, 90), (2, 30), (3, 60)] {
        set.spawn(work(n, ms));
    }
    println!("{} tasks", set.len());
    while let Some(result) = set.join_next().await {
        println!("output {}", result.unwrap());
    }
    println!("empty: {}", set.is_empty());

    set.spawn(work(4, 200));
    let handle = set.spawn(work(5, 200));
    set.spawn(async { panic!("six fails") });
    sleep(Duration::from_millis(20)).await;
    handle.abort();
    let mut cancelled = 0;
    let mut panicked = 0;
    for _ in 0..2 {
        match set.join_next().await.unwrap() {
            Ok(n) => println!("output {n}"),
            Err(error) if error.is_panic() => panicked += 1,
            Err(error) => cancelled += usize::from(error.is_cancelled()),
        }
    }
    println!("{panicked} panicked, {cancelled} cancelled, finished: {}", handle.is_finished());
    println!("nobody yet: {}", set.try_join_next().is_none());
    set.shutdown().await;
    println!("left {}", set.len());

    let all: JoinSet<u32> = (6..9).map(|n| work(n, u64::from(10 - n) * 20)).collect();
    println!("{:?}", all.join_all().await);

    let mut dropped = JoinSet::new();
    dropped.spawn(work(9, 500));
    tokio::task::yield_now().await;
    drop(dropped);
    tokio::task::yield_now().await;
    println!("end");
}
