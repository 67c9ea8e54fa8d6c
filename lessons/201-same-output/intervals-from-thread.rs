//! Two producers, one consumer: the counter is a thread.

use std::pin::pin;
use std::time::Duration;

use trpl::{ReceiverStream, Stream, StreamExt};

fn main() {
    trpl::block_on(async {
        let messages = messages().timeout(Duration::from_millis(200));
        let intervals = intervals()
            .map(|count| format!("interval {count}"))
            .throttle(Duration::from_millis(500))
            .timeout(Duration::from_secs(10));
        let mut both = pin!(messages.merge(intervals).take(20));

        while let Some(item) = both.next().await {
            match item {
                Ok(text) => println!("{text}"),
                Err(reason) => eprintln!("no message: {reason}"),
            }
        }
    });
}

fn messages() -> impl Stream<Item = String> {
    let (tx, rx) = trpl::channel();

    trpl::spawn_task(async move {
        let words = ["Ada", "Bea", "Cem", "Dua", "Eli", "Fay", "Gus", "Hal", "Ida", "Jon"];
        for (i, word) in words.into_iter().enumerate() {
            let pause = if i % 2 == 0 { 100 } else { 300 };
            trpl::sleep(Duration::from_millis(pause)).await;

            if let Err(error) = tx.send(format!("hello {word}")) {
                eprintln!("cannot greet {word}: {error}");
                break;
            }
        }
    });

    ReceiverStream::new(rx)
}

fn intervals() -> impl Stream<Item = u32> {
    let (tx, rx) = trpl::channel();

    std::thread::spawn(move || {
        let mut count = 0;
        loop {
            std::thread::sleep(Duration::from_millis(1));
            count += 1;

            if let Err(error) = tx.send(count) {
                eprintln!("cannot send interval {count}: {error}");
                break;
            }
        }
    });

    ReceiverStream::new(rx)
}
