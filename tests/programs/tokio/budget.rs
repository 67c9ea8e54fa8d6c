//! After 128 operations a poll makes room for others; what takes no part in that does not.

use std::future::Future;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;
use tokio::sync::{Notify, Semaphore, broadcast, mpsc, oneshot, watch};
use tokio::task::{consume_budget, unconstrained, yield_now};

/// Another task, which says when it has its turn.
fn other(name: &'static str) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move { println!("  another has its turn: {name}") })
}

/// Says after how many operations another had its turn.
async fn drained(name: &'static str, count: u32) {
    let (tx, mut rx) = mpsc::unbounded_channel();
    for n in 0..count {
        tx.send(n).unwrap();
    }
    drop(tx);
    yield_now().await;
    let other = other(name);
    let mut sum = 0;
    while let Some(n) = rx.recv().await {
        sum += 1;
        if n % 64 == 0 {
            println!("{name}: {n}");
        }
    }
    other.await.unwrap();
    println!("{name}: {sum}");
}

async fn permits() {
    let semaphore = Arc::new(Semaphore::new(1));
    yield_now().await;
    let other = other("permits");
    for n in 0..200 {
        let _permit = semaphore.acquire().await.unwrap();
        if n % 64 == 0 {
            println!("permit {n}");
        }
    }
    other.await.unwrap();
}

async fn shared_values() {
    let (tx, mut rx) = watch::channel(0);
    yield_now().await;
    let other = other("watch");
    for n in 1..=200 {
        tx.send(n).unwrap();
        rx.changed().await.unwrap();
        if n % 64 == 0 {
            println!("watched {}", *rx.borrow());
        }
    }
    other.await.unwrap();
}

async fn news() {
    let (tx, mut rx) = broadcast::channel(256);
    for n in 0..200 {
        tx.send(n).unwrap();
    }
    yield_now().await;
    let other = other("broadcast");
    for _ in 0..200 {
        let n = rx.recv().await.unwrap();
        if n % 64 == 0 {
            println!("heard {n}");
        }
    }
    other.await.unwrap();
}

async fn answers() {
    yield_now().await;
    let other = other("oneshot");
    for n in 0..200 {
        let (tx, rx) = oneshot::channel();
        tx.send(n).unwrap();
        if rx.await.unwrap() % 64 == 0 {
            println!("answer {n}");
        }
    }
    other.await.unwrap();
}

async fn notified() {
    let notify = Notify::new();
    yield_now().await;
    let other = other("notify");
    for n in 0..200 {
        notify.notify_one();
        notify.notified().await;
        if n % 64 == 0 {
            println!("notified {n}");
        }
    }
    other.await.unwrap();
}

async fn counted() {
    yield_now().await;
    let other = other("counted");
    for n in 0..200 {
        consume_budget().await;
        if n % 64 == 0 {
            println!("counted {n}");
        }
    }
    other.await.unwrap();
}

async fn selected() {
    let (tx, mut rx) = mpsc::unbounded_channel();
    for n in 0..200 {
        tx.send(n).unwrap();
    }
    yield_now().await;
    let other = other("select");
    for _ in 0..200 {
        tokio::select! {
            biased;
            Some(n) = rx.recv() => {
                if n % 64 == 0 {
                    println!("selected {n}");
                }
            }
            () = std::future::ready(()) => println!("nothing was there"),
        }
    }
    other.await.unwrap();
}

/// Futures that are polled only when they were woken come back, too.
async fn joined() {
    let all: Vec<_> = (0..200).map(|n| tokio::spawn(async move { n })).collect();
    yield_now().await;
    let other = other("join_all");
    let joined = futures::future::join_all(all).await;
    println!("joined {}", joined.into_iter().map(|n| n.unwrap()).sum::<i32>());
    other.await.unwrap();
}

async fn in_time() {
    let (tx, mut rx) = mpsc::unbounded_channel();
    for n in 0..500 {
        tx.send(n).unwrap();
    }
    let mut late = Box::pin(tokio::time::timeout(Duration::ZERO, async {
        loop {
            rx.recv().await;
        }
    }));
    std::thread::sleep(Duration::from_millis(3));
    tokio::time::sleep(Duration::from_millis(1)).await;
    println!("in time: {}", late.as_mut().await.is_ok());
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    drained("limited", 300).await;
    unconstrained(drained("free", 300)).await;
    permits().await;
    shared_values().await;
    news().await;
    answers().await;
    notified().await;
    counted().await;
    selected().await;
    joined().await;
    in_time().await;
    let mut nobody = Context::from_waker(Waker::noop());
    let mut ready = std::pin::pin!(unconstrained(std::future::ready(1)));
    println!("{:?}", ready.as_mut().poll(&mut nobody) == Poll::Ready(1));
}
