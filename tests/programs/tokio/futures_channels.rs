//! The channels of the crate `futures`: one place for each sender besides those that all share.

use futures::channel::{mpsc, oneshot};
use futures::executor::block_on;
use futures::{SinkExt, StreamExt, join};

fn main() {
    block_on(async {
        let (mut tx, mut rx) = mpsc::channel::<u32>(1);
        let mut other = tx.clone();
        let producer = async {
            for n in 0..4 {
                tx.send(n).await.unwrap();
                println!("sent {n}");
            }
            drop(tx);
        };
        let consumer = async {
            while let Some(n) = rx.next().await {
                println!("received {n}");
            }
            println!("the end");
        };
        let second = async move {
            other.send(100).await.unwrap();
            println!("sent 100");
        };
        join!(producer, second, consumer);
    });

    let (mut tx, mut rx) = mpsc::channel::<u8>(0);
    println!("{:?}", tx.try_send(1));
    let error = tx.try_send(2).unwrap_err();
    println!("{error}, full: {}", error.is_full());
    println!("back: {}", error.into_inner());
    println!("{:?} {:?}", rx.try_recv(), rx.try_recv().is_err());
    drop(rx);
    println!("{}", tx.try_send(3).unwrap_err().is_disconnected());

    let (tx, rx) = oneshot::channel::<&str>();
    tx.send("once").unwrap();
    println!("{:?}", block_on(rx));
    let (tx, rx) = oneshot::channel::<&str>();
    drop(tx);
    println!("{:?}", block_on(rx));
    let (tx, mut rx) = oneshot::channel::<u8>();
    println!("{:?} {}", rx.try_recv(), tx.is_canceled());
    rx.close();
    println!("{} {:?}", tx.is_canceled(), tx.send(1));
}
