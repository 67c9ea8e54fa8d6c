//! Twenty sources, each with a period of its own, report to one loop.

use std::time::Duration;

const SOURCES: u64 = 20;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = trpl::channel();
    for number in 0..SOURCES {
        trpl::spawn_task(source(number, tx.clone()));
    }
    drop(tx);

    let mut readings = 0;
    while let Some(_number) = rx.recv().await {
        readings += 1;
    }
    println!("{readings} readings from {SOURCES} sources");
}

async fn source(number: u64, tx: trpl::Sender<u64>) {
    let period = Duration::from_millis(20 + 7 * (number % 20));
    for _ in 0..5 {
        trpl::sleep(period).await;
        tx.send(number).unwrap();
    }
}
