//! A task is spawned; then something happens to its handle.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let handle = trpl::spawn_task(backup());

        trpl::sleep(Duration::from_millis(150)).await;
        drop(handle);
        trpl::sleep(Duration::from_millis(300)).await;
        println!("main is done");
    });
}

async fn backup() {
    let _disk = Disk;
    for part in 1..=3 {
        trpl::sleep(Duration::from_millis(100)).await;
        println!("part {part} is saved");
    }
}

struct Disk;

impl Drop for Disk {
    fn drop(&mut self) {
        println!("the disk is free");
    }
}
