//! Two futures and a channel: one sends four names, the other greets them.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();

        let send = async {
            for name in ["Ada", "Bea", "Cem", "Dua"] {
                tx.send(name).unwrap();
                trpl::sleep(Duration::from_millis(50)).await;
            }
        };
        let receive = async {
            while let Some(name) = rx.recv().await {
                println!("hello {name}");
            }
            println!("everybody is greeted");
        };

        trpl::join(send, receive).await;
        println!("the program ends");
    });
}
