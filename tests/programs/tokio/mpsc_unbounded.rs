//! An unbounded channel: sends never wait, the end comes with the last sender.

use tokio::sync::mpsc::{self, error::TryRecvError};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::unbounded_channel();
    println!("{:?}", rx.try_recv());
    let other = tx.clone();
    println!("same: {}, senders: {}", tx.same_channel(&other), tx.strong_count());
    for n in 0..3 {
        tx.send(n).unwrap();
    }
    println!("{} wait, empty: {}", rx.len(), rx.is_empty());
    drop(tx);
    let task = tokio::spawn(async move {
        other.send(10).unwrap();
        tokio::task::yield_now().await;
        other.send(11).unwrap();
    });
    while let Some(n) = rx.recv().await {
        println!("got {n}");
    }
    task.await.unwrap();
    println!("{}", rx.try_recv() == Err(TryRecvError::Disconnected));

    let (tx, rx) = mpsc::unbounded_channel::<String>();
    drop(rx);
    println!("closed: {}", tx.is_closed());
    let error = tx.send("late".to_string()).unwrap_err();
    println!("{error}: {}", error.0);
    tx.closed().await;
    println!("it is closed");
}
