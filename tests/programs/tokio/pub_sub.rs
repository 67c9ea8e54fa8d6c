//! Subscribers of topics, each a task that ends when the publisher is gone.

use std::time::Duration;
use tokio::sync::broadcast;
use tokio::time::sleep;

#[derive(Clone, Debug)]
enum Event {
    Price { name: &'static str, cents: u32 },
    Closed,
}

async fn follow(mut events: broadcast::Receiver<Event>, wanted: &'static str) -> u32 {
    let mut highest = 0;
    while let Ok(event) = events.recv().await {
        match event {
            Event::Price { name, cents } if name == wanted => {
                println!("{wanted} costs {cents}");
                highest = highest.max(cents);
            }
            Event::Price { .. } => {}
            Event::Closed => {
                println!("{wanted}: the market is closed");
                break;
            }
        }
    }
    highest
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (publisher, _) = broadcast::channel(16);
    let tea = tokio::spawn(follow(publisher.subscribe(), "tea"));
    let salt = tokio::spawn(follow(publisher.subscribe(), "salt"));
    for (name, cents) in [("tea", 250), ("salt", 90), ("tea", 270), ("salt", 85)] {
        publisher.send(Event::Price { name, cents }).unwrap();
        sleep(Duration::from_millis(20)).await;
    }
    publisher.send(Event::Closed).unwrap();
    println!("tea {} salt {}", tea.await.unwrap(), salt.await.unwrap());
    println!("left: {}", publisher.receiver_count());
}
