//! A heartbeat, and a task beside it that takes 400 ms.

use std::time::Duration;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let heartbeat = tokio::spawn(heartbeat());
    let work = tokio::spawn(work());

    work.await.unwrap();
    heartbeat.await.unwrap();
}

async fn heartbeat() {
    for beat in 1..=10 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        println!("beat {beat}");
    }
}

async fn work() {
    std::thread::sleep(Duration::from_millis(400));
    println!("the work is done");
}
