//! A watch keeps the last value; who was busy misses those between.

use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = watch::channel(0);
    println!("{} {:?}", *rx.borrow(), rx.has_changed());
    tx.send(1).unwrap();
    println!("{}", *rx.borrow_and_update());
    println!("{:?}", rx.has_changed());
    let watcher = tokio::spawn(async move {
        while rx.changed().await.is_ok() {
            println!("saw {}", *rx.borrow());
            sleep(Duration::from_millis(100)).await;
        }
        println!("no sender is left, last {}", *rx.borrow());
    });
    for n in [2, 3, 4] {
        tx.send(n).unwrap();
        sleep(Duration::from_millis(40)).await;
    }
    tx.send_modify(|value| *value += 10);
    println!("changed: {}", tx.send_if_modified(|value| *value > 100));
    println!("old {}", tx.send_replace(20));
    drop(tx);
    watcher.await.unwrap();

    let (tx, mut rx) = watch::channel("idle");
    let waiter = tokio::spawn(async move {
        let found = rx.wait_for(|state| state.starts_with("done")).await;
        println!("found {}", *found.unwrap());
    });
    for state in ["busy", "busier", "done at last"] {
        tokio::task::yield_now().await;
        tx.send(state).unwrap();
    }
    waiter.await.unwrap();
    println!("closed: {}, {:?}", tx.is_closed(), tx.send("x").is_err());
}
