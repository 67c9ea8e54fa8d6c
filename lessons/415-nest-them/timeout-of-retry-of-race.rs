//! A race inside a loop of attempts inside a time limit.

use std::time::Duration;

use tokio::time::timeout;
use trpl::Either;

fn main() {
    trpl::block_on(async {
        let limit = Duration::from_millis(500);
        match timeout(limit, retry()).await {
            Ok(name) => println!("an answer from {name}"),
            Err(_) => println!("the time is up"),
        }
    });
}

async fn retry() -> &'static str {
    let mut attempt = 1;
    loop {
        let north = ask("north", 60, 3 <= attempt);
        let south = ask("south", 200, true);
        match trpl::select(north, south).await {
            Either::Left(Some(name)) => return name,
            Either::Right(Some(name)) => return name,
            _ => println!("attempt {attempt} failed"),
        }
        attempt += 1;
    }
}

async fn ask(name: &'static str, ms: u64, works: bool) -> Option<&'static str> {
    trpl::sleep(Duration::from_millis(ms)).await;
    println!("{name} has replied");
    works.then_some(name)
}
