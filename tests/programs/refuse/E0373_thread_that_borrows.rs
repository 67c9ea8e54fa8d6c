//! A thread can go on when what it borrows is gone.

use std::thread;

fn main() {
    let words = vec!["one", "two"];
    let handle = thread::spawn(|| {
        println!("{}", words.len());
    });
    handle.join().unwrap();
}
