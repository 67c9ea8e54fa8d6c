//! A task does six parts of a job, and main aborts it meanwhile.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let worker = trpl::spawn_task(async {
            for part in 1..=6 {
                trpl::sleep(Duration::from_millis(100)).await;
                println!("part {part} is done");
            }
        });

        trpl::sleep(Duration::from_millis(250)).await;
        worker.abort();
        worker.await.unwrap_err();
        println!("main goes on");
    });
}
