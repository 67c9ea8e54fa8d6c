//! Four futures, grouped into tasks; after a while the first task is aborted.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let tasks = vec![trpl::spawn_task(async {
            trpl::join!(job("a", 50), job("b", 70), job("c", 90), job("d", 110));
        })];

        trpl::sleep(Duration::from_millis(120)).await;
        tasks[0].abort();
        for task in tasks {
            let _ = task.await;
        }
    });
}

async fn job(name: &str, half_ms: u64) {
    trpl::sleep(Duration::from_millis(half_ms)).await;
    trpl::sleep(Duration::from_millis(half_ms)).await;
    println!("{name} is done");
}
