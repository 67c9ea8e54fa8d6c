//! Readers hold a lock together, a writer waits for them.

use std::sync::{Arc, RwLock};
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let board = Arc::new(RwLock::new(String::from("departure 10:40")));
    let begun = Instant::now();
    let readers: Vec<_> = (0..4)
        .map(|_| {
            let board = Arc::clone(&board);
            thread::spawn(move || {
                let text = board.read().unwrap();
                thread::sleep(Duration::from_millis(60));
                text.len()
            })
        })
        .collect();
    thread::sleep(Duration::from_millis(20));
    println!("others read too: {}", board.try_read().is_ok());
    println!("nobody writes: {}", board.try_write().is_err());
    board.write().unwrap().push_str(", late");
    println!("written after the readers: {}", begun.elapsed() >= Duration::from_millis(60));
    let lengths: Vec<usize> = readers.into_iter().map(|reader| reader.join().unwrap()).collect();
    println!("{lengths:?}, all at once: {}", begun.elapsed() < Duration::from_millis(200));
    println!("{}", board.read().unwrap());
}
