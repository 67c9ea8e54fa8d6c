//! A bounded channel holds a fast producer back.

use std::time::Duration;
use tokio::sync::mpsc::{self, error::TrySendError};
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel::<u32>(2);
    println!("room {} of {}", tx.capacity(), tx.max_capacity());
    let begin = Instant::now();
    let producer = tokio::spawn(async move {
        for n in 0..5 {
            tx.send(n).await.unwrap();
            println!("sent {n}, room {}", tx.capacity());
        }
        begin.elapsed() >= Duration::from_millis(60)
    });
    let mut sum = 0;
    loop {
        sleep(Duration::from_millis(25)).await;
        match rx.recv().await {
            Some(n) => {
                println!("received {n}");
                sum += n;
            }
            None => break,
        }
    }
    println!("sum {sum}, held back: {}", producer.await.unwrap());

    let (tx, mut rx) = mpsc::channel(1);
    tx.try_send("a").unwrap();
    match tx.try_send("b") {
        Err(TrySendError::Full(value)) => println!("no room for {value}"),
        other => println!("{other:?}"),
    }
    println!("{:?}", rx.recv().await);
    drop(rx);
    println!("{:?}", tx.try_send("c"));
    println!("{}", tx.send("d").await.unwrap_err());
}
