use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::thread;
use std::time::Duration;

#[derive(Default)]
struct Bell {
    has_rung: bool,
    listener: Option<Waker>,
}

fn main() {
    trpl::block_on(async {
        let bell = Arc::new(Mutex::new(Bell::default()));
        let shared = Arc::clone(&bell);

        thread::spawn(move || {
            thread::sleep(Duration::from_millis(20));
            let mut bell = shared.lock().unwrap();
            bell.has_rung = true;
            /*2*/
        });

        poll_fn(|context| {
            let mut bell = bell.lock().unwrap();
            if bell.has_rung {
                return Poll::Ready(());
            }
            /*1*/
            Poll::Pending
        })
        .await;
        println!("the bell was heard");
    });
}
