//! A task panics while another prints steps, and main asks how it ended.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let broken = trpl::spawn_task(async {
            trpl::sleep(Duration::from_millis(75)).await;
            half(7)
        });
        let steps = trpl::spawn_task(steps());

        if let Err(error) = broken.await {
            println!("no half of seven, by a panic: {}", error.is_panic());
        }
        steps.await.unwrap();
        println!("the program ends");
    });
}

fn half(number: u32) -> u32 {
    assert!(number.is_multiple_of(2), "{number} is odd");
    number / 2
}

async fn steps() {
    for step in 1..=3 {
        trpl::sleep(Duration::from_millis(50)).await;
        println!("step {step}");
    }
}
