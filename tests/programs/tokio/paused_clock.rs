//! With the clock paused, time passes only while everybody waits, and exactly.

use std::time::Duration;
use tokio::time::{Instant, advance, interval, sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let begin = Instant::now();
    sleep(Duration::from_secs(1_800)).await;
    println!("half an hour: {:?}", begin.elapsed());
    let (a, b) = tokio::join!(
        async {
            sleep(Duration::from_millis(1_500)).await;
            begin.elapsed()
        },
        async {
            sleep(Duration::from_millis(1_500)).await;
            begin.elapsed()
        }
    );
    println!("{a:?} {b:?}");
    let mut ticks = interval(Duration::from_secs(60));
    for _ in 0..3 {
        ticks.tick().await;
        println!("tick at {:?}", begin.elapsed());
    }
    let task = tokio::spawn(async move {
        sleep(Duration::from_secs(30)).await;
        begin.elapsed()
    });
    tokio::task::yield_now().await;
    advance(Duration::from_secs(10)).await;
    println!("advanced to {:?}", begin.elapsed());
    println!("task at {:?}", task.await.unwrap());
    println!("{:?}", timeout(Duration::from_secs(5), std::future::pending::<()>()).await.is_err());
    println!("{:?}", begin.elapsed());
}
