//! A thread sends, a future receives, and a heartbeat shows whether the lane is free.

use std::thread;
use std::time::Duration;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = std::sync::mpsc::channel();
    let receive = async move {
        while let Ok(number) = rx.recv() {
            println!("received {number}");
        }
    };

    thread::spawn(move || {
        for number in 1..=3 {
            thread::sleep(Duration::from_millis(100));
            let _ = tx.send(number);
        }
    });
    trpl::spawn_task(heartbeat());

    receive.await;
}

async fn heartbeat() {
    loop {
        trpl::sleep(Duration::from_millis(80)).await;
        println!("beat");
    }
}
