//! A task sends three words, a thread counts, and main ends while it still does.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let (tx, mut words) = trpl::channel();
        let greeter = trpl::spawn_task(async move {
            for word in ["Ada", "Bea", "Cem"] {
                trpl::sleep(Duration::from_millis(5)).await;
                tx.send(word.to_owned()).unwrap();
                trpl::yield_now().await;
            }
        });
        while let Some(word) = words.recv().await {
            println!("hello {word}");
        }
        greeter.await.unwrap();

        let mut numbers = numbers();
        for _ in 0..3 {
            let number = numbers.recv().await.unwrap();
            println!("interval {number}");
        }
    });

    let joined = std::thread::spawn(|| 6 * 7);
    println!("{}", joined.join().unwrap());
}

fn numbers() -> trpl::Receiver<u32> {
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

    rx
}
