//! Eight threads, each with 10 ms of work.

use std::thread;
use std::time::{Duration, Instant};

const COMPUTES: bool = true;

fn main() {
    let threads: Vec<_> = (0..8).map(|_| thread::spawn(job)).collect();
    for thread in threads {
        thread.join().unwrap();
    }
    println!("all jobs are done");
}

fn job() {
    let length = Duration::from_millis(10);
    if COMPUTES {
        let start = Instant::now();
        while start.elapsed() < length {}
    } else {
        thread::sleep(length);
    }
}
