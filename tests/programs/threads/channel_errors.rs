//! What channels say when a message cannot be sent or received.

use std::sync::mpsc::{self, RecvTimeoutError, TryRecvError, TrySendError};
use std::time::Duration;

fn main() {
    let (sender, receiver) = mpsc::channel::<i32>();
    println!("{:?}", receiver.try_recv());
    println!("{}", TryRecvError::Empty);
    println!("{:?}", receiver.recv_timeout(Duration::from_millis(5)));
    sender.send(1).unwrap();
    sender.send(2).unwrap();
    drop(sender);
    println!("{:?} {:?}", receiver.recv(), receiver.try_recv());
    println!("{:?} {:?}", receiver.recv(), receiver.try_recv());
    match receiver.recv_timeout(Duration::from_millis(5)) {
        Err(RecvTimeoutError::Disconnected) => println!("disconnected"),
        other => println!("{other:?}"),
    }
    let (sender, receiver) = mpsc::channel();
    drop(receiver);
    let error = sender.send("lost").unwrap_err();
    println!("{error} {error:?} {}", error.0);

    let (sender, receiver) = mpsc::sync_channel(1);
    println!("{:?}", sender.try_send(1));
    match sender.try_send(2) {
        Err(TrySendError::Full(value)) => println!("no room for {value}"),
        other => println!("{other:?}"),
    }
    println!("{:?}", receiver.recv());
    drop(receiver);
    println!("{:?} {:?}", sender.try_send(3), sender.send(4));
}
