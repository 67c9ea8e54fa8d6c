//! Limits in time: a future that is in time, one that is not, and what is dropped then.

use std::time::Duration;
use tokio::time::{Instant, error::Elapsed, sleep, sleep_until, timeout, timeout_at};

struct Job(&'static str);

impl Drop for Job {
    fn drop(&mut self) {
        println!("{} is put away", self.0);
    }
}

async fn job(name: &'static str, ms: u64) -> usize {
    let _job = Job(name);
    sleep(Duration::from_millis(ms)).await;
    println!("{name} is done");
    name.len()
}

async fn within(ms: u64, name: &'static str, takes: u64) -> Result<usize, Elapsed> {
    let len = timeout(Duration::from_millis(ms), job(name, takes)).await?;
    Ok(len * 2)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?}", within(60, "quick", 20).await);
    match within(20, "slow", 80).await {
        Ok(n) => println!("{n}"),
        Err(error) => println!("{error}"),
    }
    println!("{:?}", timeout(Duration::ZERO, async { 3 }).await);
    let moment = Instant::now() + Duration::from_millis(30);
    println!("{}", timeout_at(moment, job("late", 100)).await.is_err());
    sleep_until(moment + Duration::from_millis(20)).await;
    println!("{}", Instant::now() >= moment);
    let nested =
        timeout(Duration::from_millis(90), timeout(Duration::from_millis(20), job("inner", 200)));
    println!("{}", nested.await.unwrap().is_err());
}
