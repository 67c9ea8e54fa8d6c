//! With the crate of the Rust Book: two senders, one receiver, and the end of the channel.

use std::pin::{Pin, pin};
use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();
        let other = tx.clone();
        let morning = async move {
            for word in ["bread", "from", "the", "oven"] {
                tx.send(word.to_string()).unwrap();
                trpl::sleep(Duration::from_millis(50)).await;
            }
        };
        let evening = async move {
            for word in ["soup", "again"] {
                other.send(word.to_uppercase()).unwrap();
                trpl::sleep(Duration::from_millis(125)).await;
            }
        };
        let table = async {
            let mut count = 0;
            while let Some(word) = rx.recv().await {
                count += 1;
                println!("{count}: {word}");
            }
        };
        trpl::join3(morning, evening, table).await;

        let boxed: Vec<Pin<Box<dyn Future<Output = ()>>>> = vec![
            Box::pin(async { println!("one of many") }),
            Box::pin(async {
                trpl::yield_now().await;
                println!("another");
            }),
        ];
        trpl::join_all(boxed).await;
        let a = pin!(async { println!("pinned a") });
        let b = pin!(async { println!("pinned b") });
        let both: Vec<Pin<&mut dyn Future<Output = ()>>> = vec![a, b];
        trpl::join_all(both).await;
        trpl::join!(async { println!("left") }, async { println!("right") });
    });
}
