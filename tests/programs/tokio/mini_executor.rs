//! An executor of one's own: tasks in a queue, and a waker that puts them back.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

struct Task {
    name: &'static str,
    work: Mutex<Option<Work>>,
    queue: Queue,
    wakes: AtomicUsize,
}

type Queue = Arc<Mutex<VecDeque<Arc<Task>>>>;

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        self.wakes.fetch_add(1, Ordering::Relaxed);
        let queue = self.queue.clone();
        queue.lock().unwrap().push_back(self);
    }
}

#[derive(Default)]
struct Executor {
    queue: Queue,
}

impl Executor {
    fn spawn(&self, name: &'static str, work: impl Future<Output = ()> + Send + 'static) {
        let work: Work = Box::pin(work);
        let task = Task {
            name,
            work: Mutex::new(Some(work)),
            queue: self.queue.clone(),
            wakes: AtomicUsize::new(0),
        };
        self.queue.lock().unwrap().push_back(Arc::new(task));
    }

    fn run(&self) {
        loop {
            let Some(task) = self.queue.lock().unwrap().pop_front() else { break };
            let Some(mut work) = task.work.lock().unwrap().take() else { continue };
            let waker = Waker::from(task.clone());
            match work.as_mut().poll(&mut Context::from_waker(&waker)) {
                Poll::Ready(()) => {
                    println!(
                        "{} is done after {} wakes",
                        task.name,
                        task.wakes.load(Ordering::Relaxed)
                    );
                }
                Poll::Pending => *task.work.lock().unwrap() = Some(work),
            }
        }
    }
}

struct YieldNow(bool);

impl Future for YieldNow {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.0 {
            return Poll::Ready(());
        }
        self.0 = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

async fn count(name: &'static str, to: u32) {
    for n in 1..=to {
        println!("{name} {n}");
        YieldNow(false).await;
    }
}

fn main() {
    let executor = Executor::default();
    executor.spawn("short", count("short", 1));
    executor.spawn("long", count("long", 3));
    executor.spawn("instant", async { println!("instant") });
    executor.run();
    let same = {
        let executor = Executor::default();
        executor.spawn("x", async {});
        let task = executor.queue.lock().unwrap().pop_front().unwrap();
        let waker = Waker::from(task);
        waker.will_wake(&waker.clone())
    };
    println!("{same}");
}
