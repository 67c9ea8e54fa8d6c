//! Streams of results, which end with the first error where all are wanted.

use futures::future;
use futures::stream::{self, StreamExt, TryStreamExt};

fn parsed(words: &'static [&'static str]) -> impl futures::Stream<Item = Result<i32, String>> {
    stream::iter(words).map(|word| word.parse::<i32>().map_err(|_| format!("{word}?")))
}

async fn sum(words: &'static [&'static str]) -> Result<i32, String> {
    let mut numbers = std::pin::pin!(parsed(words));
    let mut sum = 0;
    while let Some(n) = numbers.try_next().await? {
        sum += n;
    }
    Ok(sum)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{:?} {:?}", sum(&["1", "2"]).await, sum(&["1", "x", "2"]).await);
    println!("{:?}", parsed(&["3", "4"]).try_collect::<Vec<_>>().await);
    println!("{:?}", parsed(&["3", "y"]).try_collect::<Vec<_>>().await);
    println!(
        "{:?}",
        parsed(&["3", "z"]).map_ok(|n| n * 2).map_err(|e| e.len()).collect::<Vec<_>>().await
    );
    println!(
        "{:?}",
        parsed(&["5", "6"])
            .and_then(|n| future::ready(if n < 6 { Ok(n) } else { Err("big".to_string()) }))
            .collect::<Vec<_>>()
            .await
    );
    println!("{:?}", parsed(&["5", "6"]).try_fold(1, |product, n| future::ok(product * n)).await);
    println!(
        "{:?}",
        parsed(&["5", "6", "7"])
            .try_filter(|n| future::ready(n % 2 == 1))
            .try_collect::<Vec<_>>()
            .await
    );
    let seen = parsed(&["8", "q", "9"]).try_for_each(|n| {
        println!("sees {n}");
        future::ok(())
    });
    println!("{:?}", seen.await);
}
