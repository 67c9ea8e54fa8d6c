//! A flag that stops a thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

fn main() {
    let running = Arc::new(AtomicBool::new(true));
    let beats = Arc::new(AtomicU32::new(0));
    let heart = {
        let (running, beats) = (Arc::clone(&running), Arc::clone(&beats));
        thread::spawn(move || {
            while running.load(Ordering::Acquire) {
                beats.fetch_add(1, Ordering::Relaxed);
                thread::sleep(Duration::from_millis(20));
            }
            println!("the heart has stopped");
        })
    };
    thread::sleep(Duration::from_millis(110));
    running.store(false, Ordering::Release);
    heart.join().unwrap();
    println!("it has beaten: {}", beats.load(Ordering::Relaxed) > 2);
}
