//! A pool of threads that run closures, and are joined when it is dropped.

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

type Job = Box<dyn FnOnce() + Send + 'static>;

struct Pool {
    workers: Vec<Option<JoinHandle<()>>>,
    jobs: Option<Sender<Job>>,
}

impl Pool {
    fn new(size: usize) -> Pool {
        let (jobs, inbox) = mpsc::channel();
        let inbox: Arc<Mutex<Receiver<Job>>> = Arc::new(Mutex::new(inbox));
        let workers = (0..size)
            .map(|_| {
                let inbox = Arc::clone(&inbox);
                Some(thread::spawn(move || {
                    loop {
                        let job = inbox.lock().unwrap().recv();
                        match job {
                            Ok(job) => job(),
                            Err(_) => break,
                        }
                    }
                }))
            })
            .collect();
        Pool { workers, jobs: Some(jobs) }
    }

    fn run<F: FnOnce() + Send + 'static>(&self, job: F) {
        self.jobs.as_ref().unwrap().send(Box::new(job)).unwrap();
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        drop(self.jobs.take());
        let workers = self.workers.iter_mut().filter_map(Option::take);
        let gone = workers.map(|worker| worker.join()).filter(Result::is_ok).count();
        println!("{gone} workers have gone home");
    }
}

fn main() {
    let pool = Pool::new(2);
    for request in 0..4u64 {
        pool.run(move || {
            thread::sleep(Duration::from_millis(30 * (request + 1)));
            println!("request {request} is answered");
        });
    }
    println!("all are taken in");
    drop(pool);
    println!("closed");
}
