//! A thread that owns a value and is told what to do with it by messages.

use std::sync::mpsc;
use std::thread;

enum Order {
    Add(i64),
    Multiply(i64),
    Tell(mpsc::Sender<i64>),
    Stop,
}

fn main() {
    let (orders, inbox) = mpsc::channel();
    let calculator = thread::spawn(move || {
        let mut value = 0;
        loop {
            match inbox.recv() {
                Ok(Order::Add(by)) => value += by,
                Ok(Order::Multiply(by)) => value *= by,
                Ok(Order::Tell(to)) => to.send(value).unwrap(),
                Ok(Order::Stop) | Err(_) => return value,
            }
        }
    });
    orders.send(Order::Add(5)).unwrap();
    orders.send(Order::Multiply(4)).unwrap();
    let (answer, answers) = mpsc::channel();
    orders.send(Order::Tell(answer)).unwrap();
    println!("in between: {}", answers.recv().unwrap());
    orders.send(Order::Add(1)).unwrap();
    orders.send(Order::Stop).unwrap();
    println!("in the end: {}", calculator.join().unwrap());
}
