//! Stages that are joined by bounded channels: what is slow downstream slows what is upstream.

use std::time::Duration;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn numbers(out: Sender<u32>) {
    for n in 1..=6 {
        if out.send(n).await.is_err() {
            println!("numbers: nobody takes {n}");
            return;
        }
    }
    println!("numbers: done");
}

async fn square(mut from: Receiver<u32>, to: Sender<u32>) {
    while let Some(n) = from.recv().await {
        println!("square {n}");
        if to.send(n * n).await.is_err() {
            println!("square: nobody takes it");
            return;
        }
    }
    println!("square: done");
}

async fn collect(mut from: Receiver<u32>, most: usize) -> Vec<u32> {
    let mut all = Vec::new();
    while let Some(n) = from.recv().await {
        sleep(Duration::from_millis(10)).await;
        println!("collect {n}");
        all.push(n);
        if all.len() == most {
            break;
        }
    }
    all
}

async fn run(most: usize) {
    let (first, second) = channel(1);
    let (third, fourth) = channel(1);
    let mut stages = JoinSet::new();
    stages.spawn(numbers(first));
    stages.spawn(square(second, third));
    println!("{:?}", collect(fourth, most).await);
    while stages.join_next().await.is_some() {}
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    run(10).await;
    run(2).await;
}
