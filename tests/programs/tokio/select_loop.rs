//! A loop with `select!` over two channels and a timer, until both channels have ended.

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{interval, sleep};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (orders, mut order) = mpsc::channel::<u32>(4);
    let (returns, mut returned) = mpsc::channel::<u32>(4);
    tokio::spawn(async move {
        for n in 1..=3 {
            orders.send(n).await.unwrap();
            sleep(Duration::from_millis(40)).await;
        }
    });
    tokio::spawn(async move {
        sleep(Duration::from_millis(60)).await;
        returns.send(1).await.unwrap();
    });
    let mut tick = interval(Duration::from_millis(50));
    tick.tick().await;
    let (mut orders_open, mut returns_open) = (true, true);
    let mut balance = 0i64;
    let mut ticks = 0;
    while orders_open || returns_open {
        tokio::select! {
            biased;
            got = order.recv(), if orders_open => match got {
                Some(n) => {
                    balance += i64::from(n) * 10;
                    println!("order {n}, balance {balance}");
                }
                None => {
                    println!("no more orders");
                    orders_open = false;
                }
            },
            got = returned.recv(), if returns_open => match got {
                Some(n) => {
                    balance -= i64::from(n) * 10;
                    println!("return {n}, balance {balance}");
                }
                None => {
                    println!("no more returns");
                    returns_open = false;
                }
            },
            _ = tick.tick() => {
                ticks += 1;
                println!("tick {ticks}");
            }
        }
    }
    println!("balance {balance}");
}
