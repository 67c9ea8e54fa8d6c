//! Three senders of one channel, each on a thread.

use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

fn measure(station: &'static str, delay: u64, to: Sender<(&'static str, u64)>) {
    thread::spawn(move || {
        for round in 0..3 {
            thread::sleep(Duration::from_millis(if round == 0 { delay } else { 90 }));
            if to.send((station, round * 10 + delay)).is_err() {
                return;
            }
        }
    });
}

fn main() {
    let (to, values) = mpsc::channel();
    measure("north", 0, to.clone());
    measure("east", 30, to.clone());
    measure("south", 60, to);
    let mut sum = 0;
    for (station, value) in values {
        sum += value;
        println!("{station:>6} {value:3} {sum:4}");
    }
}
