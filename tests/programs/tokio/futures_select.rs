//! The first of several futures, and what becomes of the others.

use futures::future::{self, Either, FutureExt, select, select_all, select_ok};
use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;

async fn after(ms: u64, n: u32) -> u32 {
    sleep(Duration::from_millis(ms)).await;
    n
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let quick = pin!(after(20, 1));
    let slow = pin!(after(60, 2));
    match select(quick, slow).await {
        Either::Left((n, rest)) => println!("left {n}, then {}", rest.await),
        Either::Right((n, rest)) => println!("right {n}, then {}", rest.await),
    }
    let futures = vec![after(60, 10).boxed(), after(20, 20).boxed(), after(100, 30).boxed()];
    let (n, place, mut rest) = select_all(futures).await;
    println!("{n} at {place}");
    while !rest.is_empty() {
        let (n, place, left) = select_all(rest).await;
        println!("{n} at {place}");
        rest = left;
    }
    let attempts = vec![
        future::err::<u32, &str>("first").boxed(),
        async { Ok(after(40, 5).await) }.boxed(),
        future::err("third").boxed(),
    ];
    let (n, rest) = select_ok(attempts).await.unwrap();
    println!("{n}, {} left", rest.len());
    let failed = select_ok(vec![future::err::<u32, _>("a"), future::err("b")]).await;
    println!("{:?}", failed.is_err());
    let (one, other) = (pin!(async { 'l' }), pin!(async { "r" }));
    println!("{}", future::select(one, other).await.kind());
}

trait Kind {
    fn kind(self) -> &'static str;
}

impl<A, B> Kind for Either<A, B> {
    fn kind(self) -> &'static str {
        match self {
            Either::Left(_) => "left was asked first",
            Either::Right(_) => "right",
        }
    }
}
