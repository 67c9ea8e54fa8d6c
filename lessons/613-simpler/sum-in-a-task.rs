//! A task works on a sum while main ticks.

use std::time::Duration;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let sum = trpl::spawn_task(async { add_up() });

    while !sum.is_finished() {
        trpl::sleep(Duration::from_millis(40)).await;
        println!("tick");
    }
    println!("the sum is {}", sum.await.unwrap());
}

// Stands for a function that takes long and never awaits.
fn add_up() -> u64 {
    std::thread::sleep(Duration::from_millis(100));
    (1..=100).sum()
}
