//! A receiver is for one thread at a time.

use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel::<i32>();
    thread::scope(|scope| {
        scope.spawn(|| println!("{:?}", receiver.recv()));
        scope.spawn(|| println!("{:?}", receiver.recv()));
    });
    drop(sender);
}
