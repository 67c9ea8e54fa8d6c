//! Many readers at once, or one writer; a writer that waits goes before readers that come later.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::RwLock;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let lock = Arc::new(RwLock::new(String::from("draft")));
    let first = lock.read().await;
    let second = lock.read().await;
    println!("{} {} {}", *first, second.len(), lock.try_write().is_err());
    let writer = {
        let lock = lock.clone();
        tokio::spawn(async move {
            let mut text = lock.write().await;
            println!("writer: {}", *text);
            text.push_str(", revised");
            sleep(Duration::from_millis(20)).await;
            let text = text.downgrade();
            println!("writer reads: {}", *text);
        })
    };
    let late = {
        let lock = lock.clone();
        tokio::spawn(async move {
            tokio::task::yield_now().await;
            println!("late reader: {}", lock.read().await);
        })
    };
    sleep(Duration::from_millis(20)).await;
    println!("readers let go; try: {}", lock.try_read().is_err());
    drop(first);
    drop(second);
    writer.await.unwrap();
    late.await.unwrap();
    println!("{:?}", lock);
    println!("{}", Arc::try_unwrap(lock).unwrap().into_inner());
}
