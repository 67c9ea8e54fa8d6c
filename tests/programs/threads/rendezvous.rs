//! A channel without room: each message is handed over.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (runner, next) = mpsc::sync_channel::<&str>(0);
    println!("nobody waits: {:?}", runner.try_send("too early"));
    let first = thread::spawn(move || {
        runner.send("baton").unwrap();
        println!("the baton is handed over");
        thread::sleep(Duration::from_millis(40));
        runner.send("second baton")
    });
    thread::sleep(Duration::from_millis(30));
    println!("the next one is ready");
    let baton = next.recv().unwrap();
    thread::sleep(Duration::from_millis(20));
    println!("has the {baton}");
    thread::sleep(Duration::from_millis(60));
    println!("{:?}", next.try_recv());
    println!("{:?}", first.join().unwrap());

    let (sender, receiver) = mpsc::sync_channel(0);
    let waiting = thread::spawn(move || sender.send(7));
    thread::sleep(Duration::from_millis(20));
    drop(receiver);
    println!("{:?}", waiting.join().unwrap().map_err(|error| error.0));
}
