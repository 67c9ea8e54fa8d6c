//! One future whose value many wait for, and futures that others end.

use futures::future::{AbortHandle, Abortable, Aborted, FutureExt, abortable};
use std::time::Duration;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let shared = async {
        println!("computed once");
        sleep(Duration::from_millis(20)).await;
        "value".to_string()
    }
    .shared();
    let other = shared.clone();
    let task = tokio::spawn(async move { other.await.len() });
    println!("{}", shared.clone().await);
    println!("{}", task.await.unwrap());
    println!("{:?}", shared.now_or_never());

    let (future, handle) = abortable(sleep(Duration::from_secs(10)));
    let task = tokio::spawn(future);
    tokio::task::yield_now().await;
    println!("{}", handle.is_aborted());
    handle.abort();
    println!("{:?}", task.await.unwrap());
    let (handle, registration) = AbortHandle::new_pair();
    let done = Abortable::new(async { 5 }, registration);
    println!("{:?}", done.await);
    handle.abort();
    println!("{} {}", handle.is_aborted(), Aborted);
}
