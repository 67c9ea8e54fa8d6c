//! Futures that are waited for together: two, three, many, and with errors.

use futures::future::{self, join, join_all, join3, try_join, try_join_all};
use std::time::Duration;
use tokio::time::sleep;

struct Trace(u32);

impl Drop for Trace {
    fn drop(&mut self) {
        println!("{} is dropped", self.0);
    }
}

async fn work(n: u32, ms: u64) -> u32 {
    let _trace = Trace(n);
    sleep(Duration::from_millis(ms)).await;
    println!("{n} is done");
    n * n
}

async fn attempt(n: u32, ms: u64) -> Result<u32, String> {
    let _trace = Trace(n);
    sleep(Duration::from_millis(ms)).await;
    if n % 2 == 0 { Err(format!("{n} is even")) } else { Ok(n) }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?}", join(work(1, 40), work(2, 20)).await);
    println!("{:?}", join3(work(3, 20), async { "text" }, future::ready(0.5)).await);
    println!("{:?}", join_all((4..7).map(|n| work(n, 20 * u64::from(8 - n)))).await);
    println!("{:?}", try_join(attempt(1, 20), attempt(3, 40)).await);
    println!("{:?}", try_join(attempt(5, 80), attempt(6, 20)).await);
    println!("{:?}", try_join_all([attempt(7, 20), attempt(8, 40), attempt(9, 90)]).await);
    let many = join_all((0..40u32).map(|n| async move {
        tokio::task::yield_now().await;
        n
    }));
    println!("{}", many.await.iter().sum::<u32>());
    println!("{:?}", futures::join!(async { 1 }, async { "two" }, work(10, 20)));
    println!("{:?}", futures::try_join!(attempt(11, 20), async { Ok::<_, String>('c') }));
    let result: Result<(u32, u32), String> = tokio::try_join!(attempt(12, 30), attempt(13, 90));
    println!("{result:?}");
}
