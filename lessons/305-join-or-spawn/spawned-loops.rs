//! The same two loops, each in a task of its own.

use std::future::poll_fn;
use std::pin::pin;
use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let fast = counted("fast", pauses(6, 50));
        let slow = counted("slow", pauses(3, 90));

        let fast = trpl::spawn_task(fast);
        let slow = trpl::spawn_task(slow);
        fast.await.unwrap();
        slow.await.unwrap();
    });
}

async fn pauses(rounds: u32, millis: u64) {
    for _ in 0..rounds {
        trpl::sleep(Duration::from_millis(millis)).await;
    }
}

async fn counted(name: &str, future: impl Future) {
    let mut future = pin!(future);
    let mut polls = 0;
    poll_fn(|context| {
        polls += 1;
        future.as_mut().poll(context)
    })
    .await;
    println!("{name}: {polls} polls");
}
