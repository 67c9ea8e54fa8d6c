//! A panic of `main`'s own future ends the program with status 101, after the tasks were dropped.

use std::time::Duration;

struct Note(&'static str);

impl Drop for Note {
    fn drop(&mut self) {
        println!("{} is dropped", self.0);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let _first = Note("first");
    tokio::spawn(async {
        let _task = Note("task");
        tokio::time::sleep(Duration::from_secs(60)).await;
    });
    tokio::time::sleep(Duration::from_millis(20)).await;
    let _second = Note("second");
    let nothing: Option<u32> = None;
    println!("{}", nothing.expect("there should be a number"));
}
