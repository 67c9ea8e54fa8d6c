//! A bucket of tokens that is filled by a timer limits how often something is done.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{Instant, interval};

struct Bucket {
    tokens: Arc<Semaphore>,
    filler: tokio::task::JoinHandle<()>,
}

impl Bucket {
    fn new(every: Duration, capacity: usize) -> Self {
        let tokens = Arc::new(Semaphore::new(capacity));
        let filler = tokio::spawn({
            let tokens = tokens.clone();
            async move {
                let mut tick = interval(every);
                tick.tick().await;
                loop {
                    tick.tick().await;
                    if tokens.available_permits() < capacity {
                        tokens.add_permits(1);
                    }
                }
            }
        });
        Self { tokens, filler }
    }

    async fn take(&self) {
        self.tokens.acquire().await.unwrap().forget();
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        self.filler.abort();
        println!("the filler is stopped");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let bucket = Bucket::new(Duration::from_millis(40), 2);
    let begin = Instant::now();
    for n in 0..5 {
        bucket.take().await;
        println!("call {n} in period {}", (begin.elapsed().as_millis() + 5) / 40);
    }
}
