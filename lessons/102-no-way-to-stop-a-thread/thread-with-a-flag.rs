//! A thread does six parts of a job, and main wants it to stop meanwhile.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

fn main() {
    let stop = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&stop);
    let worker = thread::spawn(move || {
        for part in 1..=6 {
            if seen.load(Ordering::Relaxed) {
                return;
            }
            thread::sleep(Duration::from_millis(100));
            println!("part {part} is done");
        }
    });

    thread::sleep(Duration::from_millis(250));
    stop.store(true, Ordering::Relaxed);
    worker.join().unwrap();
    println!("main goes on");
}
