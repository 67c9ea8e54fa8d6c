//! The same with an async lock, whose `lock` is awaited.

use std::time::Duration;

use tokio::sync::Mutex;

fn main() {
    trpl::block_on(async {
        let total = Mutex::new(0);
        trpl::join(add(&total, 1), add(&total, 2)).await;
        println!("total {}", total.lock().await);
    });
}

async fn add(total: &Mutex<u32>, number: u32) {
    let mut sum = total.lock().await;
    *sum += number;
    trpl::sleep(Duration::from_millis(50)).await;
    println!("{number} is added");
}
