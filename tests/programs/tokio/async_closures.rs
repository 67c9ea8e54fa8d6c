//! Async closures, closures that give async blocks, and functions that take them.

use std::future::Future;
use std::time::Duration;
use tokio::time::sleep;

async fn twice<F, T>(mut f: F) -> (T, T)
where
    F: AsyncFnMut(u32) -> T,
{
    (f(1).await, f(2).await)
}

async fn retry<F, Fut, T, E>(mut attempts: u32, mut f: F) -> Result<T, E>
where
    F: FnMut(u32) -> Fut,
    Fut: Future<Output = Result<T, E>>,
    E: std::fmt::Display,
{
    let mut number = 0;
    let mut pause = Duration::from_millis(5);
    loop {
        number += 1;
        match f(number).await {
            Ok(value) => return Ok(value),
            Err(error) if attempts > 1 => {
                println!("attempt {number}: {error}, again after {pause:?}");
                attempts -= 1;
                sleep(pause).await;
                pause *= 2;
            }
            Err(error) => return Err(error),
        }
    }
}

fn adder(by: u32) -> impl Fn(u32) -> std::pin::Pin<Box<dyn Future<Output = u32>>> {
    move |n| Box::pin(async move { n + by })
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut seen = Vec::new();
    let both = twice(async |n| {
        sleep(Duration::from_millis(2)).await;
        seen.push(n);
        n * 10
    })
    .await;
    println!("{both:?} {seen:?}");
    let third = retry(5, |n| async move { if n < 3 { Err("not yet") } else { Ok(n) } }).await;
    println!("{third:?}");
    let never = retry(2, |n| async move { Err::<(), String>(format!("{n} fails")) }).await;
    println!("{never:?}");
    println!("{}", adder(4)(3).await);
    let greet = async |name: &str| format!("hello {name}");
    println!("{} {}", greet("you").await, greet("me").await);
}
