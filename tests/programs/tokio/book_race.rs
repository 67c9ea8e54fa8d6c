//! With the crate of the Rust Book: races, a timeout of one's own, and tasks that are not awaited.

use std::time::Duration;
use trpl::Either;

async fn timeout<F: Future>(future: F, limit: Duration) -> Result<F::Output, Duration> {
    match trpl::race(future, trpl::sleep(limit)).await {
        Either::Left(output) => Ok(output),
        Either::Right(()) => Err(limit),
    }
}

async fn slow(name: &str, ms: u64) -> usize {
    println!("{name} begins");
    trpl::sleep(Duration::from_millis(ms)).await;
    println!("{name} ends");
    name.len()
}

fn main() {
    trpl::run(async {
        println!("{:?}", timeout(slow("walk", 20), Duration::from_millis(80)).await);
        println!("{:?}", timeout(slow("climb", 90), Duration::from_millis(30)).await);
        let handle = trpl::spawn_task(async {
            for n in 1..4 {
                println!("task {n}");
                trpl::sleep(Duration::from_millis(40)).await;
            }
        });
        for n in 1..3 {
            println!("main {n}");
            trpl::sleep(Duration::from_millis(30)).await;
        }
        handle.await.unwrap();
        match trpl::select(async { "first" }, async { 2 }).await {
            Either::Left(text) => println!("{text}"),
            Either::Right(number) => println!("{number}"),
        }
        println!("{:?}", trpl::read_to_string("no/such/file").await.map_err(|error| error.kind()));
    });
    println!("{}", trpl::Runtime::new().unwrap().block_on(async { "another runtime" }));
}
