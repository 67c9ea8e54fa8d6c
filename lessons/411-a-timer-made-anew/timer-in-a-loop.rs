//! A loop prints six messages as they come, and is to end after 150 ms.

use std::pin::pin;
use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();
        trpl::spawn_task(async move {
            for number in 1..=6 {
                trpl::sleep(Duration::from_millis(60)).await;
                let _ = tx.send(number);
            }
        });

        loop {
            let mut limit = pin!(trpl::sleep(Duration::from_millis(150)));
            tokio::select! {
                message = rx.recv() => match message {
                    Some(number) => println!("message {number}"),
                    None => break println!("nobody sends any more"),
                },
                () = &mut limit => break println!("the time is up"),
            }
        }
    });
}
