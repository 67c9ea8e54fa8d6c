//! A task works through a full inbox, beside another that has one line to print.

fn main() {
    trpl::block_on(async {
        let (tx, mut rx) = trpl::channel();
        for number in 1..=300 {
            tx.send(number).unwrap();
        }
        drop(tx);

        let clerk = trpl::spawn_task(async move {
            let mut letters = 0;
            while let Some(_letter) = rx.recv().await {
                letters += 1;
            }
            println!("the clerk has read {letters} letters");
        });
        let visitor = trpl::spawn_task(async { println!("the visitor has come") });

        clerk.await.unwrap();
        visitor.await.unwrap();
    });
}
