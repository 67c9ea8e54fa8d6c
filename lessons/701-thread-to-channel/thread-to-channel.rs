//! A thread feeds an async channel, beside a heartbeat.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();

        std::thread::spawn(move || {
            for number in 1..=10 {
                if tx.send(number).is_err() {
                    break;
                }
                std::thread::sleep(Duration::from_secs(1));
            }
        });

        trpl::spawn_task(heartbeat());

        while let Some(number) = rx.recv().await {
            println!("received {number}");
        }
        println!("the thread has dropped its sender");
    });
}

async fn heartbeat() {
    loop {
        trpl::sleep(Duration::from_millis(250)).await;
    }
}
