//! Traits whose methods are async: by `async fn`, and by boxed futures for objects.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use tokio::time::sleep;

trait Source {
    async fn read(&mut self) -> Option<u32>;

    async fn sum(&mut self) -> u32 {
        let mut sum = 0;
        while let Some(n) = self.read().await {
            sum += n;
        }
        sum
    }
}

struct Upto(u32, u32);

impl Source for Upto {
    async fn read(&mut self) -> Option<u32> {
        sleep(Duration::from_millis(2)).await;
        self.0 += 1;
        (self.0 <= self.1).then_some(self.0)
    }
}

struct Once(Option<u32>);

impl Source for Once {
    async fn read(&mut self) -> Option<u32> {
        self.0.take()
    }
}

async fn total(mut source: impl Source) -> u32 {
    source.sum().await
}

trait Handler {
    fn handle<'a>(&'a self, input: &'a str) -> Pin<Box<dyn Future<Output = String> + 'a>>;
}

struct Shout;
struct Repeat {
    times: usize,
}

impl Handler for Shout {
    fn handle<'a>(&'a self, input: &'a str) -> Pin<Box<dyn Future<Output = String> + 'a>> {
        Box::pin(async move { input.to_uppercase() })
    }
}

impl Handler for Repeat {
    fn handle<'a>(&'a self, input: &'a str) -> Pin<Box<dyn Future<Output = String> + 'a>> {
        Box::pin(async move {
            sleep(Duration::from_millis(2)).await;
            vec![input; self.times].join("-")
        })
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{} {}", total(Upto(0, 4)).await, total(Once(Some(9))).await);
    let handlers: Vec<Box<dyn Handler>> = vec![Box::new(Shout), Box::new(Repeat { times: 3 })];
    let mut text = "ab".to_string();
    for handler in &handlers {
        text = handler.handle(&text).await;
        println!("{text}");
    }
}
