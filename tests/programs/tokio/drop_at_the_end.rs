//! Tasks that are left when `main` ends are dropped where they are, in the order of spawning.

use std::time::Duration;
use tokio::time::sleep;

struct Left(&'static str);

impl Drop for Left {
    fn drop(&mut self) {
        println!("{} is left", self.0);
    }
}

async fn wait(name: &'static str) {
    let _left = Left(name);
    sleep(Duration::from_secs(100)).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let _main = Left("main");
    tokio::spawn(wait("one"));
    tokio::spawn(async {
        let _outer = Left("outer");
        wait("inner").await;
    });
    tokio::spawn(wait("two"));
    sleep(Duration::from_millis(20)).await;
    tokio::spawn(wait("unborn"));
    println!("main ends");
}
