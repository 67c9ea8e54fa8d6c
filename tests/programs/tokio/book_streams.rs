//! With the crate of the Rust Book: messages and intervals as one stream.

use std::pin::pin;
use std::time::Duration;
use trpl::{ReceiverStream, Stream, StreamExt};

fn messages() -> impl Stream<Item = String> {
    let (tx, rx) = trpl::channel();
    trpl::spawn_task(async move {
        for (n, word) in ["ant", "bee", "cat", "dog"].into_iter().enumerate() {
            let pause = if n % 2 == 0 { 20 } else { 70 };
            trpl::sleep(Duration::from_millis(pause)).await;
            if tx.send(format!("message: {word}")).is_err() {
                break;
            }
        }
    });
    ReceiverStream::new(rx)
}

fn counts() -> impl Stream<Item = u32> {
    let (tx, rx) = trpl::channel();
    trpl::spawn_task(async move {
        let mut count = 0;
        loop {
            trpl::sleep(Duration::from_millis(3)).await;
            count += 1;
            if tx.send(count).is_err() {
                break;
            }
        }
    });
    ReceiverStream::new(rx)
}

fn main() {
    trpl::run(async {
        let doubled = trpl::stream_from_iter([1, 2, 3]).map(|n| n * 2).filter(|n| n % 3 != 0);
        println!("{:?}", doubled.collect::<Vec<_>>().await);
        let mut limited = pin!(messages().timeout(Duration::from_millis(45)));
        while let Some(result) = limited.next().await {
            match result {
                Ok(message) => println!("{message}"),
                Err(reason) => println!("problem: {reason:?}"),
            }
        }
        let counts = counts()
            .map(|count| format!("count: {count}"))
            .throttle(Duration::from_millis(40))
            .timeout(Duration::from_secs(10));
        let merged = messages().timeout(Duration::from_secs(1)).merge(counts).take(6);
        let mut merged = pin!(merged);
        let mut seen = (0, 0);
        while let Some(Ok(text)) = merged.next().await {
            if text.starts_with("count") { seen.1 += 1 } else { seen.0 += 1 }
        }
        println!("{} {}", seen.0 + seen.1, seen.0 > 0 && seen.1 > 0);
    });
}
