//! Three races: both are ready at once, one is ready earlier, and the lane was blocked meanwhile.

use std::time::Duration;

use trpl::Either;

fn main() {
    trpl::block_on(async {
        race(1, async { "left" }, async { "right" }).await;
        race(2, after(60, "left"), after(30, "right")).await;

        let third = race(3, after(60, "left"), after(30, "right"));
        trpl::join(third, async { block(80) }).await;
    });
}

async fn race<L, R>(number: u32, left: L, right: R)
where
    L: Future<Output = &'static str>,
    R: Future<Output = &'static str>,
{
    let winner = match trpl::select(left, right).await {
        Either::Left(name) => name,
        Either::Right(name) => name,
    };
    println!("race {number}: {winner}");
}

async fn after(ms: u64, name: &'static str) -> &'static str {
    trpl::sleep(Duration::from_millis(ms)).await;
    name
}

fn block(ms: u64) {
    std::thread::sleep(Duration::from_millis(ms));
}
