//! A thread counts to five, and main does not wait for it.

use std::thread;
use std::time::Duration;

fn main() {
    let counter = thread::spawn(count);

    thread::sleep(Duration::from_millis(250));
    drop(counter);
    println!("main is done");
}

fn count() {
    for number in 1..=5 {
        thread::sleep(Duration::from_millis(100));
        println!("counter: {number}");
    }
}
