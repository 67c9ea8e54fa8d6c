//! Waiting for a condition for at most so long.

use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let pair = Arc::new((Mutex::new(0), Condvar::new()));
    let (value, changed) = &*pair;
    let begun = Instant::now();
    let (guard, result) =
        changed.wait_timeout(value.lock().unwrap(), Duration::from_millis(30)).unwrap();
    println!("{} {}", *guard, result.timed_out());
    println!("{}", begun.elapsed() >= Duration::from_millis(30));
    drop(guard);
    let other = Arc::clone(&pair);
    let setter = thread::spawn(move || {
        for step in 1..=3 {
            thread::sleep(Duration::from_millis(20));
            *other.0.lock().unwrap() = step;
            other.1.notify_one();
        }
    });
    let limit = Duration::from_secs(5);
    let (guard, result) = changed
        .wait_timeout_while(value.lock().unwrap(), limit, |value| *value < 3)
        .unwrap();
    println!("{} {}", *guard, result.timed_out());
    drop(guard);
    setter.join().unwrap();
    let (guard, result) = changed
        .wait_timeout_while(value.lock().unwrap(), Duration::from_millis(20), |value| *value < 9)
        .unwrap();
    println!("{} {}", *guard, result.timed_out());
}
