//! Moments of Tokio's clock: sums, differences, and what has no answer.

use std::time::Duration;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let begin = Instant::now();
    sleep(Duration::from_millis(250)).await;
    let later = Instant::now();
    println!("{:?} {:?}", later - begin, later.duration_since(begin));
    println!("{:?} {:?}", begin.duration_since(later), begin.checked_duration_since(later));
    println!("{:?}", later.checked_sub(Duration::from_millis(50)).map(|moment| moment - begin));
    println!("{}", begin + Duration::from_millis(250) == later);
    let mut moment = begin;
    moment += Duration::from_secs(2);
    moment -= Duration::from_millis(500);
    println!("{:?} {:?}", moment - begin, moment.saturating_duration_since(later));
    println!("{} {}", begin < later, later.max(moment) == moment);
    println!("{}", Instant::from_std(later.into_std()) == later);
}
