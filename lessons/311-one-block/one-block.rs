//! One block sends three numbers, and then receives them.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();

        for number in 1..=3 {
            tx.send(number).unwrap();
            println!("sent {number}");
            trpl::sleep(Duration::from_millis(50)).await;
        }
        for _ in 1..=3 {
            let number = rx.recv().await.unwrap();
            println!("received {number}");
        }
    });
}
