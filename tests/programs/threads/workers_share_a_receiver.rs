//! Three workers take jobs from one receiver behind a mutex.

use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

fn main() {
    let (jobs, inbox) = mpsc::channel::<u64>();
    let inbox = Arc::new(Mutex::new(inbox));
    let (results, outbox) = mpsc::channel();
    let mut workers = Vec::new();
    for _ in 0..3 {
        let inbox = Arc::clone(&inbox);
        let results = results.clone();
        workers.push(thread::spawn(move || {
            let mut done = 0;
            loop {
                let job = match inbox.lock().unwrap().recv() {
                    Ok(job) => job,
                    Err(_) => break,
                };
                thread::sleep(Duration::from_millis(job % 3));
                results.send(job * job).unwrap();
                done += 1;
            }
            done
        }));
    }
    drop(results);
    for job in 1..=10 {
        jobs.send(job).unwrap();
    }
    drop(jobs);
    let mut squares: Vec<u64> = outbox.iter().collect();
    squares.sort();
    println!("{squares:?}");
    let done: i32 = workers.into_iter().map(|worker| worker.join().unwrap()).sum();
    println!("{done} jobs are done");
}
