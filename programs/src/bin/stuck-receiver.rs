//! A loop that receives for ever: main itself keeps a sender.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();

        let greeter = tx.clone();
        trpl::spawn_task(async move {
            for name in ["Ada", "Bea", "Cem"] {
                if greeter.send(format!("hello {name}")).is_err() {
                    break;
                }
                trpl::sleep(Duration::from_millis(100)).await;
            }
        });

        // `tx` lives until the end of this block, and the block ends after this loop.
        while let Some(text) = rx.recv().await {
            println!("{text}");
        }
        println!("every sender is gone");
        drop(tx);
    });
}
