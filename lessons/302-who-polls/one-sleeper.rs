//! One task sleeps for a second. Somebody polls it; the question is how often.

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
