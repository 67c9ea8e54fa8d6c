//! The adapters of the crate `tokio_stream`.

use tokio_stream::{self as stream, StreamExt};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let numbers = || stream::iter(1..=6);
    println!("{:?}", numbers().map(|n| n * n).collect::<Vec<i32>>().await);
    println!("{:?}", numbers().filter(|n| n % 2 == 0).collect::<Vec<_>>().await);
    println!("{:?}", numbers().filter_map(|n| (n > 4).then(|| n * 10)).collect::<Vec<_>>().await);
    println!("{:?}", numbers().then(|n| async move { n + 1 }).collect::<Vec<_>>().await);
    println!("{:?}", numbers().take(2).chain(numbers().skip(4)).collect::<Vec<_>>().await);
    println!("{:?}", numbers().take_while(|n| *n < 3).collect::<Vec<_>>().await);
    println!("{:?}", numbers().skip_while(|n| *n < 5).collect::<Vec<_>>().await);
    println!("{:?}", numbers().map_while(|n| (n < 3).then_some(n * 2)).collect::<Vec<_>>().await);
    println!("{}", numbers().fold(0, |sum, n| sum + n).await);
    println!("{} {}", numbers().all(|n| n < 9).await, numbers().any(|n| n == 9).await);
    println!("{:?}", stream::once(1).merge(stream::iter([2, 3])).collect::<Vec<_>>().await);
    println!("{:?}", stream::empty::<u8>().next().await);
    println!("{:?}", stream::iter(["a", "b"]).collect::<String>().await);
    let results = stream::iter([Ok(1), Err("two"), Ok(3)]);
    println!("{:?}", results.collect::<Result<Vec<i32>, &str>>().await);
    let mut results = stream::iter([Ok(1), Err("two")]);
    println!("{:?}", results.try_next().await);
    println!("{:?}", results.try_next().await);
    let mut peekable = numbers().peekable();
    println!("{:?}", peekable.peek().await);
    println!("{:?}", peekable.next().await);
    let mut fused = numbers().take(1).fuse();
    println!("{:?}", fused.next().await);
    println!("{:?}", fused.next().await);
    let words = ["one", "two", "three"];
    let mut lengths = std::pin::pin!(stream::iter(words).map(str::len));
    while let Some(length) = lengths.next().await {
        print!("{length} ");
    }
    println!();
}
