//! `block_on` by hand: a thread that parks until its waker unparks it.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut cx = Context::from_waker(&waker);
    let mut polls = 0;
    loop {
        polls += 1;
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(output) => {
                println!("ready after {polls} polls");
                return output;
            }
            Poll::Pending => thread::park(),
        }
    }
}

#[derive(Default)]
struct State {
    is_over: bool,
    waker: Option<Waker>,
}

struct Delay {
    state: Arc<Mutex<State>>,
}

impl Delay {
    fn new(length: Duration) -> Self {
        let state = Arc::new(Mutex::new(State::default()));
        let shared = state.clone();
        thread::spawn(move || {
            thread::sleep(length);
            let mut state = shared.lock().unwrap();
            state.is_over = true;
            if let Some(waker) = state.waker.take() {
                waker.wake();
            }
        });
        Self { state }
    }
}

impl Future for Delay {
    type Output = &'static str;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<&'static str> {
        let mut state = self.state.lock().unwrap();
        if state.is_over {
            return Poll::Ready("the delay is over");
        }
        state.waker = Some(cx.waker().clone());
        Poll::Pending
    }
}

fn main() {
    println!("{}", block_on(async { 3 }));
    println!("{}", block_on(Delay::new(Duration::from_millis(20))));
    let both = block_on(async {
        let first = Delay::new(Duration::from_millis(20));
        let second = Delay::new(Duration::from_millis(60));
        (first.await.len(), second.await.len())
    });
    println!("{both:?}");
    let (tx, rx) = futures::channel::oneshot::channel();
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(20));
        tx.send("by a thread").unwrap();
    });
    println!("{:?}", block_on(rx));
}
