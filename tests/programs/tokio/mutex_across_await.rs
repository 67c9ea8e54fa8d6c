//! A lock that is held across an await makes others wait; one that is not, does not.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep};

async fn hold(lock: Arc<Mutex<u32>>, ms: u64) {
    let mut value = lock.lock().await;
    let read = *value;
    sleep(Duration::from_millis(ms)).await;
    *value = read + 1;
}

async fn let_go(lock: Arc<Mutex<u32>>, ms: u64) {
    let read = *lock.lock().await;
    sleep(Duration::from_millis(ms)).await;
    *lock.lock().await = read + 1;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let lock = Arc::new(Mutex::new(0));
    let begin = Instant::now();
    tokio::join!(hold(lock.clone(), 30), hold(lock.clone(), 30), hold(lock.clone(), 30));
    println!("held: {}, slow: {}", lock.lock().await, begin.elapsed() >= Duration::from_millis(90));
    *lock.lock().await = 0;
    let begin = Instant::now();
    tokio::join!(let_go(lock.clone(), 30), let_go(lock.clone(), 30), let_go(lock.clone(), 30));
    println!("lost: {}, quick: {}", lock.lock().await, begin.elapsed() < Duration::from_millis(80));
}
