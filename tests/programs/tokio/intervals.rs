//! Ticks: at once, every period, late ones, and what is done about those that were missed.

use std::time::Duration;
use tokio::time::{Instant, MissedTickBehavior, interval, interval_at, sleep};

async fn ticks(behavior: MissedTickBehavior) {
    let mut ticks = interval(Duration::from_millis(40));
    ticks.set_missed_tick_behavior(behavior);
    let begin = Instant::now();
    ticks.tick().await;
    sleep(Duration::from_millis(100)).await;
    let mut at = Vec::new();
    for _ in 0..4 {
        ticks.tick().await;
        at.push((begin.elapsed().as_millis() + 8) / 20 * 20);
    }
    println!("{behavior:?}: {at:?}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    ticks(MissedTickBehavior::Burst).await;
    ticks(MissedTickBehavior::Delay).await;
    ticks(MissedTickBehavior::Skip).await;

    let begin = Instant::now();
    let mut later = interval_at(begin + Duration::from_millis(30), Duration::from_millis(20));
    let first = later.tick().await;
    let second = later.tick().await;
    println!("{:?} {:?}", first - begin, second - first);
    later.reset();
    later.tick().await;
    println!("reset: {}", begin.elapsed() >= Duration::from_millis(70));
    println!("{:?}", later.period());
}
