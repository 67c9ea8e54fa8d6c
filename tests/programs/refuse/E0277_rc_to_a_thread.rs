//! An `Rc` stays on its thread.

use std::rc::Rc;
use std::thread;

fn main() {
    let name = Rc::new(String::from("only here"));
    let handle = thread::spawn(move || println!("{name}"));
    handle.join().unwrap();
}
