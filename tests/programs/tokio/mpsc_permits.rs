//! Places that are reserved before there is something to send.

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel::<String>(2);
    let permit = tx.reserve().await.unwrap();
    println!("room {}", tx.capacity());
    let second = tx.try_reserve().unwrap();
    println!("room {}, {:?}", tx.capacity(), tx.try_reserve().is_err());
    let gave_up = timeout(Duration::from_millis(20), tx.reserve()).await.is_err();
    println!("gave up: {gave_up}");
    drop(second);
    println!("room {}", tx.capacity());
    permit.send("first".to_string());
    let owned = tx.clone().reserve_owned().await.unwrap();
    let tx2 = owned.send("second".to_string());
    println!("room {}", tx2.capacity());
    drop(tx2);

    // A receiver that is closed still takes what has a place.
    let (tx3, mut rx3) = mpsc::channel::<u8>(1);
    let permit = tx3.reserve().await.unwrap();
    rx3.close();
    println!("closed: {}, {:?}", tx3.is_closed(), tx3.send(9).await.is_err());
    permit.send(7);
    println!("{:?} {:?}", rx3.recv().await, rx3.recv().await);

    let mut buffer = Vec::new();
    let count = rx.recv_many(&mut buffer, 10).await;
    println!("{count}: {buffer:?}");
    drop(tx);
    println!("{}", rx.recv_many(&mut buffer, 10).await);
}
