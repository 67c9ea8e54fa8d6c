use std::thread;
use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();

        for name in ["left", "right"] {
            let tx = tx.clone();
            thread::spawn(/*1*/ || {
                thread::sleep(Duration::from_millis(50));
                tx.send(name).unwrap();
            });
        }
        /*2*/

        let mut count = 0;
        while let Some(_name) = rx.recv().await {
            count += 1;
        }
        println!("{count} threads have reported");
    });
}
