//! Shared state behind a lock of std that is never held across an await.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

type Stock = Arc<Mutex<BTreeMap<String, u32>>>;

async fn deliver(stock: Stock, item: &'static str, count: u32) {
    for _ in 0..count {
        {
            let mut stock = stock.lock().unwrap();
            *stock.entry(item.to_string()).or_insert(0) += 1;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let stock: Stock = Arc::new(Mutex::new(BTreeMap::new()));
    let mut tasks = Vec::new();
    for (item, count) in [("bolt", 5), ("nut", 7), ("bolt", 3)] {
        tasks.push(tokio::spawn(deliver(Arc::clone(&stock), item, count)));
    }
    for task in tasks {
        task.await.unwrap();
    }
    for (item, count) in stock.lock().unwrap().iter() {
        println!("{item}: {count}");
    }
    println!("owners: {}", Arc::strong_count(&stock));
}
