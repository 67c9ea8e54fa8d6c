//! Three fetches go on at once, in a loop that waits for other things too.

use std::time::Duration;

use futures::stream::{self, StreamExt};

fn main() {
    trpl::block_on(async {
        let mut pages = stream::iter(1..=3).map(fetch).buffered(3);

        while let Some(page) = pages.next().await {
            trpl::sleep(Duration::from_millis(100)).await;
            println!("page {page} is stored");
        }
    });
}

async fn fetch(page: u64) -> u64 {
    trpl::sleep(Duration::from_millis(30 * page)).await;
    println!("page {page} is fetched");
    page
}
