//! Two tasks with the same rhythm: each waits, works, and puts a number into its bag.

use std::time::{Duration, Instant};

fn main() {
    trpl::block_on(async {
        let first = trpl::spawn_task(walk("first", 4));
        let second = trpl::spawn_task(walk("second", 7));
        first.await.unwrap();
        second.await.unwrap();
        println!("the program ends");
    });
}

async fn walk(name: &str, rounds: u32) {
    let mut bag = Vec::new();
    for round in 1..=rounds {
        trpl::sleep(Duration::from_millis(30)).await;
        work();
        bag.push(round);
    }
    println!("{name} carries {bag:?}");
}

fn work() {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_millis(2) {}
}
