//! Three jobs of 50 ms each are waited for.

use std::time::Duration;

fn main() {
    trpl::block_on(async {
        let a = job("A");
        let b = job("B");
        let c = job("C");

        a.await;
        b.await;
        c.await;
        println!("all three are done");
    });
}

async fn job(name: &str) {
    println!("{name} starts");
    trpl::sleep(Duration::from_millis(50)).await;
    println!("{name} is done");
}
