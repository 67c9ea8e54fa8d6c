//! Streams by key, broadcasts and watches as streams.

use std::collections::BTreeMap;
use tokio::sync::{broadcast, watch};
use tokio_stream::wrappers::{BroadcastStream, WatchStream};
use tokio_stream::{StreamExt, StreamMap};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut map = StreamMap::new();
    map.insert("odd", tokio_stream::iter(vec![1, 3, 5]));
    map.insert("even", tokio_stream::iter(vec![2, 4]));
    println!("{} {}", map.len(), map.contains_key("odd"));
    let mut sums = BTreeMap::new();
    while let Some((key, n)) = map.next().await {
        *sums.entry(key).or_insert(0) += n;
    }
    println!("{sums:?}");
    println!("{}", map.is_empty());

    let (tx, rx) = broadcast::channel(2);
    let mut news = BroadcastStream::new(rx);
    for n in 0..3 {
        tx.send(n).unwrap();
    }
    drop(tx);
    while let Some(item) = news.next().await {
        match item {
            Ok(n) => println!("news {n}"),
            Err(error) => println!("{error}"),
        }
    }
    let (tx, rx) = watch::channel("begin");
    let mut states = WatchStream::new(rx);
    println!("{:?}", states.next().await);
    tx.send("middle").unwrap();
    tx.send("end").unwrap();
    println!("{:?}", states.next().await);
    drop(tx);
    println!("{:?}", states.next().await);
}
