//! Every receiver of a broadcast gets every message, unless it falls too far behind.

use tokio::sync::broadcast::{
    self,
    error::{RecvError, TryRecvError},
};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut fast) = broadcast::channel::<String>(2);
    let mut slow = tx.subscribe();
    println!("receivers {}", tx.receiver_count());
    for n in 0..5 {
        let count = tx.send(format!("news {n}")).unwrap();
        println!("to {count}: {:?}", fast.recv().await);
    }
    println!("{:?}", slow.recv().await);
    println!("{:?}", slow.recv().await);
    println!("{:?}", slow.try_recv());
    println!("{:?}", slow.try_recv() == Err(TryRecvError::Empty));
    drop(fast);
    let mut late = tx.subscribe();
    tx.send("last".to_string()).unwrap();
    drop(tx);
    println!("{:?} {:?}", late.recv().await, late.recv().await == Err(RecvError::Closed));
    println!("{}", slow.recv().await.unwrap());
    println!("{}", slow.recv().await.unwrap_err());

    let (tx, rx) = broadcast::channel(4);
    drop(rx);
    println!("{:?}", tx.send(3).is_err());
}
