//! Streams and time: throttled, limited, in chunks, from intervals and channels.

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, interval, sleep};
use tokio_stream::wrappers::{IntervalStream, ReceiverStream, UnboundedReceiverStream};
use tokio_stream::{self as stream, StreamExt};

fn letters(gaps_ms: &'static [u64]) -> ReceiverStream<char> {
    let (tx, rx) = mpsc::channel(4);
    tokio::spawn(async move {
        for (letter, gap) in ('a'..).zip(gaps_ms) {
            sleep(Duration::from_millis(*gap)).await;
            if tx.send(letter).await.is_err() {
                println!("nobody listens at {letter}");
                break;
            }
        }
    });
    ReceiverStream::new(rx)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let begin = Instant::now();
    let mut slow = std::pin::pin!(stream::iter(0..3).throttle(Duration::from_millis(40)));
    while let Some(n) = slow.next().await {
        println!("{n} in period {}", (begin.elapsed().as_millis() + 10) / 40);
    }
    let mut limited = std::pin::pin!(letters(&[10, 80, 10]).timeout(Duration::from_millis(40)));
    while let Some(item) = limited.next().await {
        match item {
            Ok(letter) => println!("{letter}"),
            Err(error) => println!("{error}"),
        }
    }
    let mut chunks =
        std::pin::pin!(letters(&[5, 5, 5, 60, 5]).chunks_timeout(2, Duration::from_millis(30)));
    while let Some(chunk) = chunks.next().await {
        println!("{chunk:?}");
    }
    let ticks = IntervalStream::new(interval(Duration::from_millis(10))).map(|_| "tick");
    println!("{:?}", ticks.take(3).collect::<Vec<_>>().await);
    println!("{:?}", letters(&[5; 10]).take(2).collect::<Vec<_>>().await);
    sleep(Duration::from_millis(30)).await;
    let (tx, rx) = mpsc::unbounded_channel();
    for n in 0..3 {
        tx.send(n).unwrap();
    }
    drop(tx);
    println!("{}", UnboundedReceiverStream::new(rx).fold(0, |a, b| a * 10 + b).await);
    let repeating = letters(&[5, 100]).timeout_repeating(interval(Duration::from_millis(40)));
    let outcomes: Vec<bool> = repeating.map(|item| item.is_ok()).collect().await;
    println!("{outcomes:?}");
}
