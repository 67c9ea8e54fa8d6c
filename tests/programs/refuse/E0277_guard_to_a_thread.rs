//! A guard stays on its thread.

use std::sync::Mutex;
use std::thread;

fn main() {
    let value = Mutex::new(1);
    thread::scope(|scope| {
        let guard = value.lock().unwrap();
        scope.spawn(move || println!("{}", *guard));
    });
}
