//! The order in which a thread drops what it has.

use std::sync::mpsc::{self, Sender};
use std::thread;

struct Loud {
    name: &'static str,
    to: Sender<String>,
}

impl Drop for Loud {
    fn drop(&mut self) {
        self.to.send(format!("{} is dropped", self.name)).unwrap();
    }
}

fn main() {
    let (to, log) = mpsc::channel();
    let captured = Loud { name: "captured", to: to.clone() };
    let unused = Loud { name: "result", to: to.clone() };
    let handle = thread::spawn(move || {
        let _first = Loud { name: "first", to: captured.to.clone() };
        let _second = Loud { name: "second", to: captured.to.clone() };
        captured.to.send(String::from("the body ends")).unwrap();
        unused
    });
    let result = handle.join().unwrap();
    to.send(format!("joined with the {}", result.name)).unwrap();
    drop(result);
    drop(to);
    for line in log {
        println!("{line}");
    }
}
