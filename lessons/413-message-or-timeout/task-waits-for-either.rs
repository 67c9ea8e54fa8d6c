//! A task waits for news and for a stop at the same time.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (news_tx, mut news) = trpl::channel();
        let (stop_tx, mut stop) = trpl::channel();

        let listener = trpl::spawn_task(async move {
            tokio::select! {
                text = news.recv() => println!("news: {text:?}"),
                _ = stop.recv() => println!("stopped"),
            }
        });

        trpl::sleep(Duration::from_millis(100)).await;
        println!("main asks it to stop");
        let _ = stop_tx.send(());
        trpl::sleep(Duration::from_millis(200)).await;
        let _ = news_tx.send("rain");
        listener.await.unwrap();
    });
}
