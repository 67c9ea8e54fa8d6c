//! A barrier that all have to reach, and a value that is made once.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Barrier, OnceCell};
use tokio::time::sleep;

static SETTINGS: OnceCell<String> = OnceCell::const_new();

async fn settings() -> &'static String {
    SETTINGS
        .get_or_init(|| async {
            println!("reading the settings");
            sleep(Duration::from_millis(20)).await;
            "colour=blue".to_string()
        })
        .await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let barrier = Arc::new(Barrier::new(3));
    let mut tasks = Vec::new();
    for n in 0..3u64 {
        let barrier = barrier.clone();
        tasks.push(tokio::spawn(async move {
            sleep(Duration::from_millis(30 * n)).await;
            println!("{n} arrives");
            let result = barrier.wait().await;
            if result.is_leader() {
                println!("{n} came last");
            }
            settings().await.len()
        }));
    }
    let mut sum = 0;
    for task in tasks {
        sum += task.await.unwrap();
    }
    println!("{sum} {}", SETTINGS.initialized());

    let cell = OnceCell::new();
    let failed: Result<&u32, String> =
        cell.get_or_try_init(|| async { Err("no".to_string()) }).await;
    println!("{failed:?} {:?}", cell.get());
    let made: Result<&u32, String> = cell.get_or_try_init(|| async { Ok(7) }).await;
    println!("{made:?} {:?}", cell.set(8).is_err());
    println!("{:?}", cell.into_inner());
}
