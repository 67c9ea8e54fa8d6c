//! Somebody who tries a lock again and again until it is free.

use std::sync::{Arc, Mutex, TryLockError};
use std::thread;
use std::time::Duration;

fn main() {
    let printer = Arc::new(Mutex::new(Vec::new()));
    let busy = {
        let printer = Arc::clone(&printer);
        thread::spawn(move || {
            let mut pages = printer.lock().unwrap();
            pages.push("long document");
            thread::sleep(Duration::from_millis(70));
        })
    };
    thread::sleep(Duration::from_millis(20));
    let mut attempts = 0;
    loop {
        attempts += 1;
        match printer.try_lock() {
            Ok(mut pages) => {
                pages.push("note");
                break;
            }
            Err(TryLockError::WouldBlock) => {
                println!("busy, attempt {attempts}");
                thread::sleep(Duration::from_millis(30));
            }
            Err(TryLockError::Poisoned(_)) => unreachable!(),
        }
    }
    busy.join().unwrap();
    println!("{:?} after {attempts} attempts", printer.lock().unwrap());
}
