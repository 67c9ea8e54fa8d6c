//! A manager task owns a map; others send it commands, each with a oneshot for the answer.

use std::collections::HashMap;
use tokio::sync::{mpsc, oneshot};

#[derive(Debug)]
enum Command {
    Get { key: String, answer: oneshot::Sender<Option<i64>> },
    Set { key: String, value: i64, answer: oneshot::Sender<Option<i64>> },
    Count(oneshot::Sender<usize>),
}

async fn manage(mut commands: mpsc::Receiver<Command>) -> usize {
    let mut entries: HashMap<String, i64> = HashMap::new();
    let mut served = 0;
    while let Some(command) = commands.recv().await {
        served += 1;
        match command {
            Command::Get { key, answer } => {
                let _ = answer.send(entries.get(&key).copied());
            }
            Command::Set { key, value, answer } => {
                let _ = answer.send(entries.insert(key, value));
            }
            Command::Count(answer) => {
                let _ = answer.send(entries.len());
            }
        }
    }
    served
}

async fn set(to: &mpsc::Sender<Command>, key: &str, value: i64) -> Option<i64> {
    let (answer, answered) = oneshot::channel();
    to.send(Command::Set { key: key.to_string(), value, answer }).await.unwrap();
    answered.await.unwrap()
}

async fn get(to: &mpsc::Sender<Command>, key: &str) -> Option<i64> {
    let (answer, answered) = oneshot::channel();
    to.send(Command::Get { key: key.to_string(), answer }).await.unwrap();
    answered.await.unwrap()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (to, commands) = mpsc::channel(8);
    let manager = tokio::spawn(manage(commands));
    let writer = {
        let to = to.clone();
        tokio::spawn(async move {
            println!("set: {:?}", set(&to, "depth", 12).await);
            println!("set again: {:?}", set(&to, "depth", 30).await);
        })
    };
    writer.await.unwrap();
    println!("depth: {:?}", get(&to, "depth").await);
    println!("height: {:?}", get(&to, "height").await);
    let (answer, answered) = oneshot::channel();
    to.send(Command::Count(answer)).await.unwrap();
    println!("entries: {}", answered.await.unwrap());
    drop(to);
    println!("served: {}", manager.await.unwrap());
}
