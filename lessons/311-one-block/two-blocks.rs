//! One block sends three numbers, and another receives them.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();

        let send = async {
            for number in 1..=3 {
                tx.send(number).unwrap();
                println!("sent {number}");
                trpl::sleep(Duration::from_millis(50)).await;
            }
        };
        let receive = async {
            for _ in 1..=3 {
                let number = rx.recv().await.unwrap();
                println!("received {number}");
            }
        };

        trpl::join(send, receive).await;
    });
}
