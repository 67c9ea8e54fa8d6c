//! A future drains a queue beside another that would like a turn.

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();
        for letter in ["A", "B", "C"] {
            tx.send(letter).unwrap();
        }
        drop(tx);

        let drain = async {
            while let Some(letter) = rx.recv().await {
                handle(letter).await;
            }
        };
        let other = async { println!("the other future") };

        trpl::join(drain, other).await;
    });
}

async fn handle(letter: &str) {
    println!("letter {letter}");
}
