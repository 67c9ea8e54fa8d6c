//! A function that is not async spawns a task. It is called twice.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        greet("first");
        trpl::sleep(Duration::from_millis(50)).await;
    });
    greet("second");
    println!("the program ends");
}

fn greet(who: &'static str) {
    println!("{who}: about to spawn");
    trpl::spawn_task(async move {
        println!("{who}: hello from a task");
    });
}
