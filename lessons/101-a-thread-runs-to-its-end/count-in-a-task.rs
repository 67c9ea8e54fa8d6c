//! A task counts to five, and main does not wait for it.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let task = trpl::spawn_task(count());

        trpl::sleep(Duration::from_millis(250)).await;
        drop(task);
        println!("main is done");
    });
}

async fn count() {
    for number in 1..=5 {
        trpl::sleep(Duration::from_millis(100)).await;
        println!("counter: {number}");
    }
}
