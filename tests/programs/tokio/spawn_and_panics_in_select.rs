//! Handles in `select!`, in `join!` with errors, and panics that pass through.

use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::sleep;

fn start(name: &'static str, ms: u64) -> JoinHandle<&'static str> {
    tokio::spawn(async move {
        sleep(Duration::from_millis(ms)).await;
        if name == "bad" {
            panic!("{name} fails");
        }
        name
    })
}

async fn first_of(mut handles: Vec<JoinHandle<&'static str>>) -> Option<&'static str> {
    while !handles.is_empty() {
        let (result, _, rest) = futures::future::select_all(handles).await;
        handles = rest;
        match result {
            Ok(name) => {
                for handle in &handles {
                    handle.abort();
                }
                return Some(name);
            }
            Err(error) => println!("one failed: {}", error.is_panic()),
        }
    }
    None
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut quick = start("quick", 20);
    let mut slow = start("slow", 60);
    tokio::select! {
        result = &mut quick => println!("{:?}", result.unwrap()),
        result = &mut slow => println!("{:?}", result.unwrap()),
    }
    println!("{:?}", slow.await.unwrap());
    let (good, bad) = tokio::join!(start("good", 20), start("bad", 10));
    println!("{:?} {}", good.unwrap(), bad.is_err());
    println!("{:?}", first_of(vec![start("bad", 10), start("late", 90), start("early", 40)]).await);
    println!("{:?}", first_of(vec![start("bad", 10)]).await);
    let caught = std::panic::catch_unwind(|| -> u32 { panic!("in between") });
    println!("{}", caught.is_err());
}
