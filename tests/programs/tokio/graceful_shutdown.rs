//! Workers finish what they are at when a watch says stop, and tell so by dropping a sender.

use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::time::sleep;

struct Worker {
    name: &'static str,
    stop: watch::Receiver<bool>,
    _alive: mpsc::Sender<()>,
}

impl Worker {
    async fn run(mut self, step_ms: u64) {
        let mut steps = 0;
        loop {
            tokio::select! {
                biased;
                _ = self.stop.changed() => break,
                _ = sleep(Duration::from_millis(step_ms)) => steps += 1,
            }
        }
        sleep(Duration::from_millis(step_ms / 4)).await;
        println!("{} cleans up after {steps} steps", self.name);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        println!("{} is gone", self.name);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (stop, stopped) = watch::channel(false);
    let (alive, mut all_gone) = mpsc::channel(1);
    for (name, step_ms) in [("reader", 100), ("writer", 220)] {
        let worker = Worker { name, stop: stopped.clone(), _alive: alive.clone() };
        tokio::spawn(worker.run(step_ms));
    }
    drop(alive);
    drop(stopped);
    sleep(Duration::from_millis(250)).await;
    println!("stop now");
    stop.send(true).unwrap();
    println!("{:?}", all_gone.recv().await);
    println!("everybody is gone");
}
