//! Messages of one thread, as a loop over the receiver.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (letters, postbox) = mpsc::channel();
    let writer = thread::spawn(move || {
        for to in ["Ada", "Blaise", "Charles"] {
            letters.send(format!("Dear {to}")).unwrap();
            thread::sleep(Duration::from_millis(25));
        }
    });
    let mut count = 0;
    for letter in &postbox {
        count += 1;
        println!("{count}. {letter}");
    }
    writer.join().unwrap();
    println!("no more letters: {:?}", postbox.recv());
}
