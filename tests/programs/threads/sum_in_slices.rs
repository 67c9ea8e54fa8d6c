//! Two threads that compute at the same time.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

fn work(length: Duration) -> u64 {
    let begun = Instant::now();
    let mut rounds = 0;
    while begun.elapsed() < length {
        rounds += 1;
    }
    rounds
}

fn main() {
    let done = Arc::new(Mutex::new(Vec::new()));
    let begun = Instant::now();
    let handles: Vec<_> = [60, 30]
        .into_iter()
        .map(|millis| {
            let done = Arc::clone(&done);
            thread::spawn(move || {
                let rounds = work(Duration::from_millis(millis));
                done.lock().unwrap().push(millis);
                rounds > 0
            })
        })
        .collect();
    for handle in handles {
        println!("{}", handle.join().unwrap());
    }
    println!("{:?}", done.lock().unwrap());
    // Both computed at the same time.
    println!("{}", begun.elapsed() >= Duration::from_millis(60));
}
