//! A thread that is still asleep when main ends.

use std::thread;
use std::time::Duration;

struct Farewell;

impl Drop for Farewell {
    fn drop(&mut self) {
        println!("never said");
    }
}

fn main() {
    thread::spawn(|| {
        let _farewell = Farewell;
        println!("begins");
        thread::sleep(Duration::from_secs(30));
        println!("never printed");
    });
    thread::sleep(Duration::from_millis(30));
    println!("main ends");
}
