//! A task panics, and main unwraps what it is told.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let task = trpl::spawn_task(async {
            trpl::sleep(Duration::from_millis(100)).await;
            half(7)
        });

        println!("half of seven is being computed");
        // A panic ends its task only. It goes on to main because main unwraps it.
        let half = task.await.unwrap();
        println!("half of seven is {half}");
    });
}

fn half(number: u32) -> u32 {
    assert!(number.is_multiple_of(2), "{number} is odd");
    number / 2
}
