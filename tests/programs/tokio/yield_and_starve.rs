//! A task that never awaits keeps all others waiting; one that yields does not.

use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::{Instant, sleep};

fn crunch(rounds: u64) -> u64 {
    (0..rounds).fold(1, |sum, n| (sum * 31 + n) % 1_000_003)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let begin = Instant::now();
    let greedy = tokio::spawn(async {
        println!("greedy begins");
        std::thread::sleep(Duration::from_millis(60));
        println!("greedy ends: {}", crunch(100));
    });
    let polite = tokio::spawn(async {
        for part in 0..3 {
            println!("polite {part}: {}", crunch(50 + part));
            yield_now().await;
        }
    });
    let timer = tokio::spawn(async move {
        sleep(Duration::from_millis(20)).await;
        println!("the timer was late: {}", begin.elapsed() >= Duration::from_millis(60));
    });
    greedy.await.unwrap();
    polite.await.unwrap();
    timer.await.unwrap();
}
