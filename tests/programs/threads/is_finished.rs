//! Whether a thread has ended, without waiting for it.

use std::thread;
use std::time::Duration;

fn main() {
    let slow = thread::spawn(|| {
        thread::sleep(Duration::from_millis(120));
        "slow"
    });
    let fast = thread::spawn(|| "fast");
    println!("{}", slow.is_finished());
    while !fast.is_finished() {
        thread::yield_now();
    }
    while !slow.is_finished() {
        thread::sleep(Duration::from_millis(10));
    }
    println!("{} {}", slow.join().unwrap(), fast.join().unwrap());
}
