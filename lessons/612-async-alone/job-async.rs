//! Jobs of three waits, as futures that are joined.

use std::time::Duration;

const JOBS: usize = 1;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let jobs = (0..JOBS).map(|_| job());
    trpl::join_all(jobs).await;
    println!("done");
}

async fn job() {
    for _step in ["connect", "ask", "read"] {
        trpl::sleep(Duration::from_millis(50)).await;
    }
}
