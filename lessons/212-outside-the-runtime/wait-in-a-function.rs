//! A function that is not async waits for a future, and async code calls it.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        println!("asking");
        let answer = answer();
        println!("the answer is {answer}");
    });
}

fn answer() -> u32 {
    trpl::block_on(async {
        trpl::sleep(Duration::from_millis(50)).await;
        42
    })
}
