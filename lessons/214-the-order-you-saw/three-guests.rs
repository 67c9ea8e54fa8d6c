//! Three guests arrive at the same moment.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let names = ["Ann", "Ben", "Cem"];
        let guests = names.map(|name| trpl::spawn_task(arrive(name)));
        trpl::join_all(guests).await;
        println!("all are here");
    });
}

async fn arrive(name: &str) {
    println!("{name} rings");
    trpl::sleep(Duration::from_millis(40)).await;
    println!("{name} is in");
}
