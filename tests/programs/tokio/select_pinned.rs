//! A future that goes on from one `select!` to the next, by a pinned reference.

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};

async fn action(input: Option<i32>) -> Option<String> {
    let n = input?;
    sleep(Duration::from_millis(30)).await;
    Some(format!("done with {n}"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel(8);
    tokio::spawn(async move {
        for n in [1, 3, 4, 5, 8] {
            tx.send(n).await.unwrap();
            sleep(Duration::from_millis(20)).await;
        }
    });

    let mut is_done = false;
    let operation = action(None);
    tokio::pin!(operation);
    loop {
        tokio::select! {
            result = &mut operation, if !is_done => {
                is_done = true;
                if let Some(text) = result {
                    println!("{text}");
                    break;
                }
            }
            Some(n) = rx.recv() => {
                println!("number {n}");
                if n % 2 == 0 {
                    operation.set(action(Some(n)));
                    is_done = false;
                }
            }
            else => break,
        }
    }

    let alarm = sleep(Duration::from_millis(20));
    tokio::pin!(alarm);
    let mut naps = 0;
    loop {
        tokio::select! {
            biased;
            () = &mut alarm => {
                naps += 1;
                if naps == 3 {
                    break;
                }
                alarm.as_mut().reset(Instant::now() + Duration::from_millis(20));
            }
        }
    }
    println!("{naps} naps, over: {}", alarm.is_elapsed());
}
