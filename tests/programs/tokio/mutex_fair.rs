//! Tokio's mutex is given to who waits longest, also across awaits; a wait that is given up leaves
//! the line.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let log = Arc::new(Mutex::new(Vec::new()));
    let mut tasks = Vec::new();
    for name in ["a", "b", "c"] {
        let log = Arc::clone(&log);
        tasks.push(tokio::spawn(async move {
            for round in 0..2 {
                let mut log = log.lock().await;
                log.push(format!("{name}{round}"));
                sleep(Duration::from_millis(5)).await;
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    println!("{:?}", log.lock().await);

    let held = log.lock().await;
    println!("free: {}", log.try_lock().is_ok());
    let impatient = {
        let log = Arc::clone(&log);
        tokio::spawn(async move {
            let waited = timeout(Duration::from_millis(20), log.lock()).await;
            println!("impatient: {}", waited.is_err());
        })
    };
    let patient = {
        let log = Arc::clone(&log);
        tokio::spawn(async move {
            let mut log = log.lock_owned().await;
            log.push("patient".to_string());
            println!("patient has it");
        })
    };
    sleep(Duration::from_millis(50)).await;
    drop(held);
    impatient.await.unwrap();
    patient.await.unwrap();
    println!("{:?}", log.lock().await.last());
    println!("{:?}", log);
    let inner = Arc::try_unwrap(log).unwrap().into_inner();
    println!("{}", inner.len());
}
