//! A task spawns a child and then blocks for 500 ms; a neighbour waits for a timer.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let neighbour = trpl::spawn_task(async {
            trpl::sleep(Duration::from_millis(100)).await;
            println!("the neighbour is done");
        });
        let parent = trpl::spawn_task(async {
            let child = trpl::spawn_task(async { println!("the child is done") });
            std::thread::sleep(Duration::from_millis(500));
            println!("the parent looks for its child");
            child.await.unwrap();
        });
        neighbour.await.unwrap();
        parent.await.unwrap();
    });
}
