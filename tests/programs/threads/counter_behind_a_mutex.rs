//! Five threads count in one mutex.

use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let visitors = Arc::new(Mutex::new(0u32));
    let mut doors = Vec::new();
    for door in 0..5 {
        let visitors = Arc::clone(&visitors);
        doors.push(thread::spawn(move || {
            for _ in 0..20 + door {
                let mut count = visitors.lock().unwrap();
                *count += 1;
            }
        }));
    }
    for door in doors {
        door.join().unwrap();
    }
    println!("{} visitors", *visitors.lock().unwrap());
    println!("{} owners are left", Arc::strong_count(&visitors));
    let count = Arc::try_unwrap(visitors).unwrap().into_inner().unwrap();
    println!("taken out: {count}");
}
