//! Several futures of a stream at a time, with a limit.

use futures::stream::{self, StreamExt};
use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn fetch(n: u64) -> u64 {
    println!("{n} begins");
    sleep(Duration::from_millis([150, 120, 60, 45][n as usize - 1])).await;
    println!("{n} ends");
    n
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let begin = Instant::now();
    let ordered: Vec<u64> = stream::iter(1..=4).map(fetch).buffered(2).collect().await;
    println!("{ordered:?}");
    let unordered: Vec<u64> = stream::iter(1..=4).map(fetch).buffer_unordered(3).collect().await;
    println!("{unordered:?}");
    stream::iter(1..=4)
        .for_each_concurrent(2, |n| async move {
            fetch(n).await;
        })
        .await;
    stream::iter(1..=3)
        .for_each_concurrent(None, |n| async move {
            fetch(n).await;
        })
        .await;
    println!("{}", begin.elapsed() < Duration::from_millis(1_200));
}
