//! The adapters of the crate `futures` for streams.

use futures::future;
use futures::stream::{self, StreamExt};
use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let numbers = || stream::iter(1..=6);
    println!("{:?}", numbers().map(|n| n * n).collect::<Vec<i32>>().await);
    println!("{:?}", numbers().filter(|n| future::ready(n % 2 == 0)).collect::<Vec<_>>().await);
    println!(
        "{:?}",
        numbers()
            .filter_map(|n| async move { (n > 3).then_some(n * 10) })
            .collect::<Vec<_>>()
            .await
    );
    println!(
        "{:?}",
        numbers()
            .then(|n| async move {
                sleep(Duration::from_millis(2)).await;
                n + 100
            })
            .collect::<Vec<_>>()
            .await
    );
    println!("{}", numbers().fold(0, |sum, n| async move { sum + n }).await);
    println!("{:?}", numbers().skip(1).take(3).enumerate().collect::<Vec<_>>().await);
    println!("{:?}", numbers().take_while(|n| future::ready(*n < 4)).collect::<Vec<_>>().await);
    println!("{:?}", numbers().skip_while(|n| future::ready(*n < 4)).collect::<Vec<_>>().await);
    println!("{:?}", numbers().zip(stream::iter("abc".chars())).collect::<Vec<_>>().await);
    println!("{:?}", numbers().chain(stream::once(async { 99 })).collect::<Vec<_>>().await);
    println!("{:?}", numbers().chunks(4).collect::<Vec<_>>().await);
    println!("{:?}", numbers().flat_map(|n| stream::iter(0..n % 3)).collect::<Vec<_>>().await);
    println!(
        "{:?}",
        numbers()
            .scan(0, |sum, n| {
                *sum += n;
                future::ready((*sum < 12).then_some(*sum))
            })
            .collect::<Vec<_>>()
            .await
    );
    println!(
        "{} {}",
        numbers().any(|n| future::ready(n == 3)).await,
        numbers().all(|n| future::ready(n < 6)).await
    );
    println!("{}", numbers().count().await);
    println!("{:?}", stream::iter([vec![1], vec![2, 3]]).concat().await);
    println!("{:?}", stream::repeat(7).take(2).collect::<Vec<_>>().await);
    println!("{:?}", numbers().inspect(|n| print!("<{n}>")).take(2).collect::<Vec<_>>().await);
    let mut peekable = pin!(numbers().peekable());
    println!("{:?}", peekable.as_mut().peek().await);
    println!("{:?}", peekable.next().await);
    println!("{:?}", peekable.as_mut().next_if(|n| *n > 5).await);
    println!(
        "{:?}",
        stream::unfold(1u32, |n| async move { (n < 100).then_some((n, n * 3)) })
            .collect::<Vec<_>>()
            .await
    );
    numbers().for_each(|n| async move { print!("{n} ") }).await;
    println!();
    let (even, odd): (Vec<_>, Vec<_>) = numbers().map(|n| (n * 2, n * 2 + 1)).unzip().await;
    println!("{even:?} {odd:?}");
    let mut boxed = numbers().boxed();
    println!("{:?} {:?}", boxed.next().await, boxed.next().await);
    println!(
        "{:?}",
        stream::select(stream::iter([1, 2]), stream::iter([10, 20, 30])).collect::<Vec<_>>().await
    );
}
