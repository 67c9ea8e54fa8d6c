//! `join!` runs its futures inside one task, in order; spawned tasks have turns of their own.

use std::time::Duration;
use tokio::time::sleep;

async fn step(name: &str, ms: u64) -> usize {
    println!("{name} starts");
    sleep(Duration::from_millis(ms)).await;
    println!("{name} ends");
    name.len()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (a, b, c) = tokio::join!(step("slow", 60), step("quick", 20), step("middle", 40));
    println!("{a} {b} {c}");

    let first = tokio::spawn(step("spawned", 20));
    println!("spawned is not asked yet");
    let last = step("awaited", 40).await;
    println!("{} {last}", first.await.unwrap());

    // One after the other: nothing overlaps.
    let one = step("one", 20).await;
    let two = step("two", 20).await;
    println!("{}", one + two);
}
