//! What `FutureExt` and `TryFutureExt` make of futures.

use futures::future::{self, BoxFuture, Either, FutureExt, TryFutureExt};
use std::time::Duration;
use tokio::time::sleep;

async fn after(ms: u64, n: u32) -> u32 {
    sleep(Duration::from_millis(ms)).await;
    n
}

async fn checked(n: u32) -> Result<u32, String> {
    if n > 10 { Err(format!("{n} is too much")) } else { Ok(n) }
}

fn either(left: bool) -> impl Future<Output = u32> {
    if left { after(20, 1).left_future() } else { future::ready(2).right_future() }
}

fn boxed(n: u32) -> BoxFuture<'static, u32> {
    if n == 0 { future::ready(0).boxed() } else { async move { n + boxed(n - 1).await }.boxed() }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", after(20, 4).map(|n| n * 2).await);
    println!("{}", after(20, 4).then(|n| after(20, n + 1)).await);
    println!("{} {}", either(true).await, either(false).await);
    println!("{}", boxed(4).await);
    println!("{:?} {:?}", after(20, 1).now_or_never(), future::ready(3).now_or_never());
    println!("{}", future::ready(5).inspect(|n| println!("sees {n}")).await);
    println!("{}", async { after(20, 6) }.flatten().await);
    println!("{:?}", checked(3).map_ok(|n| n + 1).await);
    println!("{:?}", checked(30).map_err(|text| text.len()).await);
    println!("{:?}", checked(4).and_then(|n| checked(n * 4)).await);
    println!("{:?}", checked(40).or_else(|_| checked(1)).await);
    println!("{}", checked(50).unwrap_or_else(|text| text.len() as u32).await);
    println!("{:?}", future::ok::<u8, String>(1).await);
    println!("{:?}", future::err::<u8, &str>("no").await);
    println!("{}", future::lazy(|_| "lazy").await);
    let mut fused = after(20, 7).fuse().boxed();
    println!("{}", fused.as_mut().await);
    println!("{:?}", fused.as_mut().now_or_never());
    let value: Either<u8, u8> = Either::Left(9);
    println!("{:?} {}", value, value.clone().into_inner());
}
