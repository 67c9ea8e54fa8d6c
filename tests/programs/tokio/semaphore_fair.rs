//! Somebody who asks for many permits is not overtaken by those who ask for few; a wait that is
//! given up gives back what it has.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let semaphore = Arc::new(Semaphore::new(3));
    let one = semaphore.clone().acquire_owned().await.unwrap();
    let big = {
        let semaphore = semaphore.clone();
        tokio::spawn(async move {
            let permits = semaphore.acquire_many(3).await.unwrap();
            println!("big has {}", permits.num_permits());
            sleep(Duration::from_millis(20)).await;
        })
    };
    let small = {
        let semaphore = semaphore.clone();
        tokio::spawn(async move {
            tokio::task::yield_now().await;
            println!("small asks, free: {}", semaphore.available_permits());
            let _permit = semaphore.acquire().await.unwrap();
            println!("small has one");
        })
    };
    sleep(Duration::from_millis(20)).await;
    drop(one);
    big.await.unwrap();
    small.await.unwrap();
    println!("free {}", semaphore.available_permits());

    let held = semaphore.acquire_many(2).await.unwrap();
    let waited = timeout(Duration::from_millis(20), semaphore.acquire_many(3)).await;
    println!("gave up: {}, free {}", waited.is_err(), semaphore.available_permits());
    drop(waited);
    drop(held);
    let mut all = semaphore.clone().try_acquire_many_owned(3).unwrap();
    let part = all.split(2).unwrap();
    println!("{} and {}", all.num_permits(), part.num_permits());
    drop(all);
    println!("free {}", semaphore.available_permits());
    drop(part);
    println!("free {}", semaphore.available_permits());
}
