//! A `RefCell` cannot be shared by threads.

use std::cell::RefCell;
use std::sync::Arc;
use std::thread;

fn main() {
    let notes = Arc::new(RefCell::new(Vec::new()));
    let other = Arc::clone(&notes);
    thread::spawn(move || other.borrow_mut().push(1)).join().unwrap();
    println!("{:?}", notes.borrow());
}
