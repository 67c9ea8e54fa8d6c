//! A runtime that is built by hand: what it drives, its handle, its context, and its end.

use std::time::Duration;
use tokio::runtime::{Builder, Handle, Runtime};

struct Left(&'static str);

impl Drop for Left {
    fn drop(&mut self) {
        println!("{} is dropped", self.0);
    }
}

fn main() {
    println!("{}", Handle::try_current().is_err());
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let early = runtime.spawn(async {
        println!("a task runs only while somebody drives");
        3
    });
    println!("driving");
    let sum = runtime.block_on(async {
        let late = tokio::spawn(async { 4 });
        early.await.unwrap() + late.await.unwrap()
    });
    println!("sum {sum}");
    {
        let _context = runtime.enter();
        println!("{}", Handle::try_current().is_ok());
        tokio::spawn(async {
            let _left = Left("the task");
            tokio::time::sleep(Duration::from_secs(10)).await;
        });
    }
    runtime.block_on(tokio::time::sleep(Duration::from_millis(20)));
    println!(
        "again: {}",
        runtime.block_on(async { Handle::current().spawn(async { 5 }).await.unwrap() })
    );
    drop(runtime);
    println!("the runtime is gone");

    let other = Runtime::new().unwrap();
    let text = other.block_on(async {
        tokio::time::sleep(Duration::from_millis(20)).await;
        "from another runtime"
    });
    println!("{text}");
    other.shutdown_background();
}
