//! A task sleeps for a second, and main waits for it.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let sleeper = trpl::spawn_task(async {
            trpl::sleep(Duration::from_millis(1000)).await;
            println!("the sleeper is awake");
        });

        sleeper.await.unwrap();
        println!("main has its answer");
    });
}
