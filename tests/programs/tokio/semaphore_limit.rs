//! A semaphore limits how many work at a time; permits are given in the order of asking.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let limit = Arc::new(Semaphore::new(2));
    let running = Arc::new(AtomicUsize::new(0));
    let most = Arc::new(AtomicUsize::new(0));
    let mut tasks = Vec::new();
    for n in 0..5 {
        let (limit, running, most) = (limit.clone(), running.clone(), most.clone());
        tasks.push(tokio::spawn(async move {
            let _permit = limit.acquire_owned().await.unwrap();
            let now = running.fetch_add(1, Ordering::SeqCst) + 1;
            most.fetch_max(now, Ordering::SeqCst);
            println!("{n} begins");
            sleep(Duration::from_millis(20 + 10 * n)).await;
            running.fetch_sub(1, Ordering::SeqCst);
            println!("{n} ends");
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    println!("at most {}", most.load(Ordering::SeqCst));

    let count = Cell::new(0);
    let permits = Semaphore::new(3);
    let many = permits.acquire_many(2).await.unwrap();
    println!(
        "left {}, two more: {:?}",
        permits.available_permits(),
        permits.try_acquire_many(2).is_err()
    );
    many.forget();
    permits.add_permits(1);
    println!("left {}", permits.available_permits());
    {
        let _one = permits.try_acquire().unwrap();
        count.set(permits.available_permits());
    }
    println!("{} {}", count.get(), permits.available_permits());
    permits.close();
    println!("{} / {}", permits.acquire().await.unwrap_err(), permits.try_acquire().unwrap_err());
}
