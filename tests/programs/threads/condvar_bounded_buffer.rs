//! A buffer with room for three, made of a mutex and two condition variables.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

struct Buffer<T> {
    items: Mutex<VecDeque<T>>,
    not_empty: Condvar,
    not_full: Condvar,
    room: usize,
}

impl<T> Buffer<T> {
    fn new(room: usize) -> Self {
        Buffer {
            items: Mutex::new(VecDeque::new()),
            not_empty: Condvar::new(),
            not_full: Condvar::new(),
            room,
        }
    }

    fn put(&self, item: T) {
        let mut items = self.items.lock().unwrap();
        while items.len() == self.room {
            items = self.not_full.wait(items).unwrap();
        }
        items.push_back(item);
        self.not_empty.notify_one();
    }

    fn take(&self) -> T {
        let items = self.items.lock().unwrap();
        let mut items = self.not_empty.wait_while(items, |items| items.is_empty()).unwrap();
        let item = items.pop_front().unwrap();
        self.not_full.notify_one();
        item
    }
}

fn main() {
    let buffer = Arc::new(Buffer::new(3));
    let producer = {
        let buffer = Arc::clone(&buffer);
        thread::spawn(move || {
            for number in 1..=20 {
                buffer.put(Some(number));
            }
            buffer.put(None);
        })
    };
    let mut taken = Vec::new();
    while let Some(number) = buffer.take() {
        taken.push(number);
    }
    producer.join().unwrap();
    println!("{taken:?}");
    println!("{}", buffer.items.lock().unwrap().len());
}
