//! A tree of futures in one task: a join over a loop and a time limit.

use std::time::Duration;

use tokio::time::timeout;

fn main() {
    trpl::block_on(async {
        let limited = timeout(Duration::from_millis(80), answer());
        let (_, result) = trpl::join(ticks(), limited).await;

        println!("answered in time: {}", result.is_ok());
    });
}

async fn ticks() {
    for tick in 1..=2 {
        trpl::sleep(Duration::from_millis(50)).await;
        println!("tick {tick}");
    }
}

async fn answer() -> u32 {
    trpl::sleep(Duration::from_millis(300)).await;
    42
}
