//! The values of a thread are dropped when it ends, the last one first.

use std::cell::RefCell;
use std::thread;

struct Diary {
    owner: &'static str,
    pages: usize,
}

impl Drop for Diary {
    fn drop(&mut self) {
        println!("the diary of {} ends with {} pages", self.owner, self.pages);
    }
}

thread_local! {
    static DIARY: RefCell<Diary> = const { RefCell::new(Diary { owner: "nobody", pages: 0 }) };
    static SECOND: RefCell<Diary> = const { RefCell::new(Diary { owner: "second", pages: 0 }) };
}

fn main() {
    for owner in ["Anna", "Boris"] {
        let writer = thread::spawn(move || {
            DIARY.with_borrow_mut(|diary| {
                diary.owner = owner;
                diary.pages += owner.len();
            });
            println!("{owner} stops writing");
        });
        writer.join().unwrap();
    }
    thread::spawn(|| println!("writes nothing")).join().unwrap();
    let failing = thread::spawn(|| {
        SECOND.with_borrow_mut(|diary| diary.pages = 1);
        panic!("out of ink");
    });
    println!("{}", failing.join().is_err());
}
