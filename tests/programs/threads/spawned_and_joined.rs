//! A thread and main take turns by sleeping; the thread is joined.

use std::thread;
use std::time::Duration;

fn main() {
    let baker = thread::spawn(|| {
        for loaf in 1..=3 {
            println!("loaf {loaf} is out of the oven");
            thread::sleep(Duration::from_millis(40));
        }
        "the oven is off"
    });
    thread::sleep(Duration::from_millis(20));
    for coffee in 1..=2 {
        println!("coffee {coffee} is served");
        thread::sleep(Duration::from_millis(40));
    }
    println!("{}", baker.join().unwrap());
}
