//! A weak sender does not keep a channel open.

use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel(4);
    let weak = tx.downgrade();
    weak.upgrade().unwrap().send(1).await.unwrap();
    println!("senders {}", tx.strong_count());
    drop(tx);
    println!("{:?}", rx.recv().await);
    println!("{:?}", rx.recv().await);
    println!("{}", weak.upgrade().is_none());

    let (tx, mut rx) = mpsc::unbounded_channel();
    let weak = tx.downgrade();
    let strong = weak.upgrade().unwrap();
    drop(tx);
    strong.send("still open").unwrap();
    drop(strong);
    println!("{:?} {:?}", rx.recv().await, rx.recv().await);
    println!("{}", weak.upgrade().is_none());
}
