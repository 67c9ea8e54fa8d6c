//! A thread waits for news, and main wants it to stop.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (news_tx, news) = mpsc::channel();
    let (stop_tx, stop) = mpsc::channel();

    let listener = thread::spawn(move || {
        match news.recv() {
            Ok(text) => println!("news: {text}"),
            Err(_) => println!("no news"),
        }
        if stop.recv().is_ok() {
            println!("stopped");
        }
    });

    thread::sleep(Duration::from_millis(100));
    println!("main asks it to stop");
    let _ = stop_tx.send(());
    thread::sleep(Duration::from_millis(200));
    let _ = news_tx.send("rain");
    listener.join().unwrap();
}
