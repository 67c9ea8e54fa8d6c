//! `select!`: the first that is ready, and the others dropped; biased, guards and else.

use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::sleep;

struct Loud(&'static str);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("{} is dropped", self.0);
    }
}

async fn wait(name: &'static str, ms: u64) -> &'static str {
    let _loud = Loud(name);
    sleep(Duration::from_millis(ms)).await;
    name
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let winner = tokio::select! {
        name = wait("hare", 30) => name,
        name = wait("tortoise", 80) => name,
    };
    println!("winner: {winner}");

    let (tx, rx) = oneshot::channel::<u32>();
    tx.send(4).unwrap();
    tokio::select! {
        biased;
        Ok(n) = rx => println!("a number: {n}"),
        _ = sleep(Duration::from_millis(20)) => println!("too late"),
    }

    // A pattern that does not match switches its branch off.
    let (tx, mut rx) = mpsc::channel::<u8>(1);
    drop(tx);
    tokio::select! {
        Some(n) = rx.recv() => println!("got {n}"),
        _ = sleep(Duration::from_millis(20)) => println!("nothing came"),
    }
    tokio::select! {
        Some(n) = rx.recv() => println!("got {n}"),
        else => println!("no branch is left"),
    }

    let mut left = 3;
    while left > 0 {
        tokio::select! {
            biased;
            _ = sleep(Duration::from_millis(20)), if left > 2 => println!("guarded, {left} left"),
            () = async { println!("free, {left} left") } , if left <= 2 => {}
        }
        left -= 1;
    }
}
