//! Four threads that begin each phase together.

use std::sync::{Arc, Barrier, Mutex};
use std::thread;

fn main() {
    let barrier = Arc::new(Barrier::new(4));
    let log = Arc::new(Mutex::new(Vec::new()));
    let leaders = Arc::new(Mutex::new(0));
    let handles: Vec<_> = (0..4)
        .map(|_| {
            let (barrier, log) = (Arc::clone(&barrier), Arc::clone(&log));
            let leaders = Arc::clone(&leaders);
            thread::spawn(move || {
                for phase in ["gather", "mix", "bake"] {
                    log.lock().unwrap().push(phase);
                    if barrier.wait().is_leader() {
                        *leaders.lock().unwrap() += 1;
                    }
                }
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{:?}", log.lock().unwrap());
    println!("{} leaders", leaders.lock().unwrap());
}
