//! Two tasks take turns, and main waits for both.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let fast = trpl::spawn_task(count("fast", 100));
        let slow = trpl::spawn_task(count("slow", 250));

        fast.await.unwrap();
        slow.await.unwrap();
        println!("both are done");
    });
}

async fn count(name: &str, pause_ms: u64) {
    for number in 1..=8 {
        println!("{name}: {number}");
        trpl::sleep(Duration::from_millis(pause_ms)).await;
    }
}
