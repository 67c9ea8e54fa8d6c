//! Waits that are dropped leave queues as they were: nothing is lost, nobody is stuck.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, Notify, Semaphore, broadcast, mpsc};
use tokio::time::{sleep, timeout};

const SHORT: Duration = Duration::from_millis(10);

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel(1);
    for _ in 0..3 {
        println!("nothing: {}", timeout(SHORT, rx.recv()).await.is_err());
    }
    tx.send("kept").await.unwrap();
    println!("full: {}", timeout(SHORT, tx.send("given up")).await.is_err());
    println!("{:?}", rx.recv().await);
    println!("nothing: {}", timeout(SHORT, rx.recv()).await.is_err());

    // The second in line gets the place that the first, who gave up, was waiting for.
    tx.send("full").await.unwrap();
    let (first, second) = (tx.clone(), tx.clone());
    let first = tokio::spawn(async move { timeout(SHORT, first.send("first")).await.is_err() });
    let second = tokio::spawn(async move { second.send("second").await.is_ok() });
    sleep(SHORT * 3).await;
    println!("{:?} {:?}", rx.recv().await, rx.recv().await);
    println!("{} {}", first.await.unwrap(), second.await.unwrap());

    let lock = Arc::new(Mutex::new(0));
    let held = lock.lock().await;
    let waits: Vec<_> = (0..3)
        .map(|n| {
            let lock = lock.clone();
            tokio::spawn(async move {
                let mut value = lock.lock().await;
                *value = *value * 10 + n;
            })
        })
        .collect();
    sleep(SHORT).await;
    waits[1].abort();
    sleep(SHORT).await;
    drop(held);
    for wait in waits {
        let _ = wait.await;
    }
    println!("{}", lock.lock().await);

    let semaphore = Arc::new(Semaphore::new(1));
    let permit = semaphore.acquire().await.unwrap();
    println!("{}", timeout(SHORT, semaphore.acquire()).await.is_err());
    drop(permit);
    println!("{}", timeout(SHORT, semaphore.acquire()).await.is_ok());

    let notify = Notify::new();
    println!("{}", timeout(SHORT, notify.notified()).await.is_err());
    notify.notify_one();
    println!("{}", timeout(SHORT, notify.notified()).await.is_ok());

    let (news, mut reader) = broadcast::channel(4);
    println!("{}", timeout(SHORT, reader.recv()).await.is_err());
    news.send(1).unwrap();
    println!("{:?}", reader.recv().await);
}
