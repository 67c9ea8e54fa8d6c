//! A thread works on a sum while main ticks.

use std::thread;
use std::time::Duration;

fn main() {
    let sum = thread::spawn(add_up);

    while !sum.is_finished() {
        thread::sleep(Duration::from_millis(40));
        println!("tick");
    }
    println!("the sum is {}", sum.join().unwrap());
}

// Stands for a function that takes long and never awaits.
fn add_up() -> u64 {
    thread::sleep(Duration::from_millis(100));
    (1..=100).sum()
}
