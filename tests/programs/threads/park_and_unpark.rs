//! Two threads that park and unpark each other.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let ball = Arc::new(AtomicU32::new(0));
    let main_thread = thread::current();
    let other = {
        let ball = Arc::clone(&ball);
        thread::spawn(move || {
            for round in 0..3 {
                while ball.load(Ordering::SeqCst) % 2 == 0 {
                    thread::park();
                }
                println!("pong {round}");
                ball.fetch_add(1, Ordering::SeqCst);
                main_thread.unpark();
            }
        })
    };
    for round in 0..3 {
        println!("ping {round}");
        ball.fetch_add(1, Ordering::SeqCst);
        other.thread().unpark();
        while ball.load(Ordering::SeqCst) % 2 == 1 {
            thread::park();
        }
    }
    other.join().unwrap();
    // A token is kept, one only.
    thread::current().unpark();
    thread::current().unpark();
    thread::park();
    let begun = Instant::now();
    thread::park_timeout(Duration::from_millis(30));
    println!("{}", begun.elapsed() >= Duration::from_millis(30));
}
