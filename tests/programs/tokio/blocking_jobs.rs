//! What blocks goes to threads of its own, and the others go on meanwhile.

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

fn slow_square(n: u64) -> u64 {
    std::thread::sleep(Duration::from_millis(60));
    n * n
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let job = spawn_blocking(|| slow_square(12));
    for n in 0..2 {
        sleep(Duration::from_millis(20)).await;
        println!("meanwhile {n}");
    }
    println!("square: {}", job.await.unwrap());

    let (tx, mut rx) = mpsc::channel(1);
    let sender = spawn_blocking(move || {
        for n in 0..3 {
            tx.blocking_send(n).unwrap();
        }
        "all sent"
    });
    while let Some(n) = rx.recv().await {
        println!("received {n}");
        sleep(Duration::from_millis(20)).await;
    }
    println!("{}", sender.await.unwrap());

    let (tx, mut rx) = mpsc::unbounded_channel();
    let receiver = spawn_blocking(move || {
        let mut words = Vec::new();
        while let Some(word) = rx.blocking_recv() {
            words.push(word);
        }
        words.join(" ")
    });
    for word in ["read", "by", "a", "thread"] {
        tx.send(word.to_string()).unwrap();
        sleep(Duration::from_millis(5)).await;
    }
    drop(tx);
    println!("{}", receiver.await.unwrap());
    let failed = spawn_blocking(|| -> u8 { panic!("the job fails") }).await;
    println!("{}", failed.unwrap_err().is_panic());
}
