//! Three threads wait for a condition, and all are told at once.

use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

fn main() {
    let gate = Arc::new((Mutex::new(false), Condvar::new()));
    let runners: Vec<_> = (1..=3)
        .map(|number| {
            let gate = Arc::clone(&gate);
            thread::spawn(move || {
                let (open, changed) = &*gate;
                let mut is_open = open.lock().unwrap();
                while !*is_open {
                    is_open = changed.wait(is_open).unwrap();
                }
                drop(is_open);
                thread::sleep(Duration::from_millis(25 * number));
                println!("runner {number} is there");
            })
        })
        .collect();
    thread::sleep(Duration::from_millis(20));
    println!("ready, steady, go");
    let (open, changed) = &*gate;
    *open.lock().unwrap() = true;
    changed.notify_all();
    for runner in runners {
        runner.join().unwrap();
    }
}
