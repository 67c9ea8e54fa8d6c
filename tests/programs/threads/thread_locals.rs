//! Values of which each thread has its own.

use std::cell::{Cell, RefCell};
use std::thread;

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
    static NOTES: RefCell<Vec<String>> = RefCell::new(vec!["first".to_string()]);
}

fn note(text: &str) -> u32 {
    COUNT.set(COUNT.get() + 1);
    NOTES.with(|notes| notes.borrow_mut().push(text.to_string()));
    COUNT.get()
}

fn main() {
    note("in main");
    let other = thread::spawn(|| {
        note("in the thread");
        note("again");
        (COUNT.get(), NOTES.with_borrow(|notes| notes.join(", ")))
    });
    println!("{:?}", other.join().unwrap());
    println!("{} {:?}", note("at the end"), NOTES.take());
    println!("{:?} {}", NOTES.with_borrow(|notes| notes.len()), COUNT.replace(9));
    COUNT.with(|count| println!("{}", count.get()));
    thread_local!(static OWN: RefCell<i32> = RefCell::new(4));
    OWN.with_borrow_mut(|own| *own += 1);
    println!("{}", OWN.replace(0) + OWN.with(|own| *own.borrow()));
}
