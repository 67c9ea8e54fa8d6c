//! The `select!` of `futures`: fused futures, `complete` and `default`.

use futures::channel::mpsc;
use futures::future::FutureExt;
use futures::stream::{self, StreamExt};
use futures::{pin_mut, select};
use std::time::Duration;
use tokio::time::sleep;

async fn after(ms: u64, n: u32) -> u32 {
    sleep(Duration::from_millis(ms)).await;
    n
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let first = after(20, 1).fuse();
    let second = after(50, 2).fuse();
    pin_mut!(first, second);
    let mut sum = 0;
    loop {
        select! {
            n = first => {
                println!("first {n}");
                sum += n;
            }
            n = second => {
                println!("second {n}");
                sum += n;
            }
            complete => break,
        }
    }
    println!("sum {sum}");

    let (tx, mut rx) = mpsc::unbounded::<u32>();
    select! {
        n = rx.next() => println!("{n:?}"),
        default => println!("nothing yet"),
    }
    tx.unbounded_send(7).unwrap();
    drop(tx);
    loop {
        select! {
            n = rx.select_next_some() => println!("some {n}"),
            complete => {
                println!("complete");
                break;
            }
        }
    }
    let mut numbers = stream::iter(1..=3).fuse();
    let mut total = 0;
    loop {
        futures::select_biased! {
            n = numbers.select_next_some() => total += n,
            complete => break,
        }
    }
    println!("{total}");
}
