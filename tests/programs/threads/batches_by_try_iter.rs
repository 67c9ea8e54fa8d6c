//! All messages that are there, without waiting for more.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (to, events) = mpsc::channel();
    let source = thread::spawn(move || {
        for burst in 1..=3 {
            for n in 0..burst {
                to.send(burst * 10 + n).unwrap();
            }
            thread::sleep(Duration::from_millis(40));
        }
    });
    for _ in 0..3 {
        thread::sleep(Duration::from_millis(20));
        let batch: Vec<i32> = events.try_iter().collect();
        println!("{batch:?}");
        thread::sleep(Duration::from_millis(20));
    }
    source.join().unwrap();
    println!("{:?} {:?}", events.try_recv(), events.try_iter().next());
}
