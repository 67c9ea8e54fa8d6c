//! A lock that is waited for by spinning.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

struct SpinLock {
    locked: AtomicBool,
    spins: AtomicUsize,
}

impl SpinLock {
    fn lock(&self) {
        while self
            .locked
            .compare_exchange_weak(false, true, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            self.spins.fetch_add(1, Ordering::Relaxed);
            thread::yield_now();
        }
    }

    fn unlock(&self) {
        self.locked.store(false, Ordering::Release);
    }
}

fn main() {
    let lock = Arc::new(SpinLock { locked: AtomicBool::new(true), spins: AtomicUsize::new(0) });
    let waiting = {
        let lock = Arc::clone(&lock);
        thread::spawn(move || {
            lock.lock();
            println!("got it");
            lock.unlock();
        })
    };
    thread::sleep(Duration::from_millis(20));
    println!("gives it up");
    lock.unlock();
    waiting.join().unwrap();
    println!("it was spinning: {}", lock.spins.load(Ordering::Relaxed) > 0);
    lock.lock();
    let ready = Arc::new(AtomicBool::new(false));
    let other = Arc::clone(&ready);
    thread::spawn(move || other.store(true, Ordering::Release));
    while !ready.load(Ordering::Acquire) {
        std::hint::spin_loop();
    }
    println!("seen");
}
