//! Three errands: one is awaited, one is spawned, and one is dropped.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let flour = errand("flour");
        let milk = errand("milk");
        println!("two calls are made");

        milk.await;
        let eggs = trpl::spawn_task(errand("eggs"));
        drop(flour);
        eggs.await.unwrap();
    });
}

async fn errand(what: &str) {
    println!("{what}: I go");
    trpl::sleep(Duration::from_millis(50)).await;
    println!("{what}: I am back");
}
