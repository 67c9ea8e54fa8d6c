//! Channels for one message: sent, dropped, closed, and asked without waiting.

use std::time::Duration;
use tokio::sync::oneshot::{self, error::TryRecvError};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = oneshot::channel();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(20)).await;
        tx.send("hello").unwrap();
    });
    println!("{:?}", rx.await);

    let (tx, rx) = oneshot::channel::<u8>();
    drop(tx);
    let error = rx.await.unwrap_err();
    println!("{error} / {error:?}");

    let (tx, rx) = oneshot::channel::<u8>();
    drop(rx);
    println!("closed: {}, back: {:?}", tx.is_closed(), tx.send(5));

    let (tx, mut rx) = oneshot::channel::<u8>();
    println!("{:?}", rx.try_recv() == Err(TryRecvError::Empty));
    tx.send(6).unwrap();
    println!("{:?}", rx.try_recv());
    println!("{:?}", rx.try_recv() == Err(TryRecvError::Closed));

    let (mut tx, mut rx) = oneshot::channel::<u8>();
    let watcher = tokio::spawn(async move {
        tx.closed().await;
        println!("nobody wants it");
        tx.send(1)
    });
    tokio::task::yield_now().await;
    rx.close();
    println!("{:?}", watcher.await.unwrap());
    println!("{:?}", rx.await.is_err());
}
