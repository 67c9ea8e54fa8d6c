use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

fn main() {
    let stop = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&stop);
    let clock = thread::spawn(move || {
        for _ in 0..10 {
            println!("tick");
            thread::sleep(Duration::from_millis(80));
            /*1*/
        }
    });

    thread::sleep(Duration::from_millis(200));
    /*2*/
    clock.join().unwrap();
    println!("the program ends");
}
