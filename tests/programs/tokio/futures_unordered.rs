//! Many futures as one stream: in the order in which they end, or in the order of the futures.

use futures::stream::{FuturesOrdered, FuturesUnordered, StreamExt};
use std::time::Duration;
use tokio::time::sleep;

async fn after(ms: u64, n: u32) -> u32 {
    sleep(Duration::from_millis(ms)).await;
    n
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut running = FuturesUnordered::new();
    for (n, ms) in [(1, 90), (2, 30), (3, 60)] {
        running.push(after(ms, n));
    }
    println!("{} run", running.len());
    while let Some(n) = running.next().await {
        println!("{n} ended, {} left", running.len());
        if n == 2 {
            running.push(after(100, 4));
        }
    }
    println!("{:?} {}", running.next().await, running.is_empty());

    let ordered: FuturesOrdered<_> =
        [(1, 60), (2, 20), (3, 40)].map(|(n, ms)| after(ms, n)).into_iter().collect();
    println!("{:?}", ordered.collect::<Vec<_>>().await);

    let ready: FuturesUnordered<_> = (0..5).map(|n| async move { n }).collect();
    println!("{:?}", ready.collect::<Vec<_>>().await);
    let sum = (0..50u32).map(|n| async move {
        if n % 3 == 0 {
            tokio::task::yield_now().await;
        }
        n
    });
    println!(
        "{:?}",
        sum.collect::<FuturesUnordered<_>>().fold(0, |a, b| async move { a + b }).await
    );
}
