//! A thread takes the whole struct by naming it, and with it what may not go there.

use std::rc::Rc;

struct Job {
    shared: Rc<u32>,
    number: u32,
}

fn main() {
    let job = Job { shared: Rc::new(1), number: 2 };
    let thread = std::thread::spawn(move || {
        let whole = &job;
        println!("{}", whole.number);
    });
    thread.join().unwrap();
}
