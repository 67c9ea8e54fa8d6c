//! The same jobs as plain functions, one after another.

use std::thread;
use std::time::Duration;

const JOBS: usize = 1;

fn main() {
    for _ in 0..JOBS {
        job();
    }
    println!("done");
}

fn job() {
    for _step in ["connect", "ask", "read"] {
        thread::sleep(Duration::from_millis(50));
    }
}
