//! A sender that waits for room in a bounded channel.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (belt, end) = mpsc::sync_channel(2);
    let feeder = thread::spawn(move || {
        for parcel in 1..=5 {
            belt.send(parcel).unwrap();
            println!("parcel {parcel} is on the belt");
        }
    });
    thread::sleep(Duration::from_millis(30));
    println!("the belt is full");
    for _ in 0..5 {
        thread::sleep(Duration::from_millis(30));
        let parcel: i32 = end.recv().unwrap();
        thread::sleep(Duration::from_millis(30));
        println!("parcel {parcel} is taken");
    }
    feeder.join().unwrap();
    println!("{:?}", end.recv());
}
