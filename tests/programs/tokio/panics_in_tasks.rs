//! A panic ends its task only; whoever awaits it is told, with what it panicked with.

use std::time::Duration;

struct Note(&'static str);

impl Drop for Note {
    fn drop(&mut self) {
        println!("{} unwinds", self.0);
    }
}

async fn divide(a: i32, b: i32) -> i32 {
    let _note = Note("divide");
    tokio::time::sleep(Duration::from_millis(10)).await;
    if b == 0 {
        panic!("{a} cannot be divided by nothing");
    }
    a / b
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let good = tokio::spawn(divide(6, 3));
    let bad = tokio::spawn(divide(5, 0));
    println!("{:?}", good.await.unwrap());
    let error = bad.await.unwrap_err();
    println!("panic: {}, cancelled: {}", error.is_panic(), error.is_cancelled());
    let payload = error.into_panic();
    println!("{:?}", payload.downcast_ref::<String>());

    let literal = tokio::spawn(async { panic!("a text") }).await.unwrap_err();
    match literal.try_into_panic() {
        Ok(payload) => println!("{:?}", payload.downcast_ref::<&str>()),
        Err(_) => println!("it did not panic"),
    }
    let gone = tokio::spawn(std::future::pending::<()>());
    gone.abort();
    let error = gone.await.unwrap_err();
    println!("{} {}", error.is_cancelled(), error.try_into_panic().is_err());
    let value = tokio::spawn(async { std::panic::panic_any(42u8) }).await.unwrap_err();
    println!("{:?}", value.into_panic().downcast::<u8>().unwrap());
    println!("main goes on");
}
