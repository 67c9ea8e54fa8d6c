//! `Notify`: one wake is kept, more are not; all who wait can be woken at once.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let notify = Arc::new(Notify::new());
    notify.notify_one();
    notify.notify_one();
    notify.notified().await;
    println!("one was kept");
    println!("more: {}", timeout(Duration::from_millis(20), notify.notified()).await.is_ok());

    let mut tasks = Vec::new();
    for n in 0..3 {
        let notify = notify.clone();
        tasks.push(tokio::spawn(async move {
            notify.notified().await;
            println!("{n} is woken");
        }));
    }
    sleep(Duration::from_millis(20)).await;
    notify.notify_one();
    tokio::task::yield_now().await;
    println!("one of them");
    notify.notify_waiters();
    for task in tasks {
        task.await.unwrap();
    }
    println!("kept: {}", timeout(Duration::from_millis(20), notify.notified()).await.is_ok());

    // A wait counts from its creation, for those who wake all.
    let early = notify.notified();
    notify.notify_waiters();
    early.await;
    println!("it was made before");

    // A wake that was for a wait that is given up goes to the next.
    let first = notify.notified();
    let second = notify.notified();
    tokio::pin!(first, second);
    println!("{} {}", first.as_mut().enable(), second.as_mut().enable());
    notify.notify_one();
    {
        let gone = notify.notified();
        tokio::pin!(gone);
        gone.as_mut().enable();
    }
    first.await;
    notify.notify_one();
    second.await;
    println!("both are over");
}
