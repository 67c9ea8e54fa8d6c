//! Statics that all threads change.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, RwLock};
use std::thread;

static NEXT_TICKET: AtomicU32 = AtomicU32::new(100);
static QUEUE: Mutex<Vec<u32>> = Mutex::new(Vec::new());
static TITLE: RwLock<&str> = RwLock::new("opening");

fn draw() -> u32 {
    let ticket = NEXT_TICKET.fetch_add(1, Ordering::Relaxed);
    QUEUE.lock().unwrap().push(ticket);
    ticket
}

fn main() {
    let handles: Vec<_> = (0..4).map(|_| thread::spawn(draw)).collect();
    let mut tickets: Vec<u32> = handles.into_iter().map(|handle| handle.join().unwrap()).collect();
    tickets.sort_unstable();
    println!("{tickets:?}");
    let mut queue = QUEUE.lock().unwrap();
    queue.sort_unstable();
    println!("{queue:?}");
    thread::spawn(|| *TITLE.write().unwrap() = "closing").join().unwrap();
    println!("{} {}", TITLE.read().unwrap(), NEXT_TICKET.load(Ordering::Relaxed));
}
