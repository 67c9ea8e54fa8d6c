//! Small programs, one for each thing that the lesson programs do not do.

use std::pin::Pin;
use std::time::Duration;

use wakeline::runtime::std_surface::thread;
use wakeline::runtime::{
    Main, Sender, block_on, bounded, join, join_all, oneshot, print_line, select, sleep, spawn,
    spawn_blocking, timeout, unbounded, yield_now,
};
use wakeline::trace::{Outcome, Stream};

/// A program: its name, its `main`, and whether this outcome is its own.
type Case = (&'static str, Main, fn(&Outcome) -> bool);

const FINISHED: fn(&Outcome) -> bool = |outcome| matches!(outcome, Outcome::Finished);
const PANICKED: fn(&Outcome) -> bool = |outcome| matches!(outcome, Outcome::Panicked(_));
const STUCK: fn(&Outcome) -> bool = |outcome| matches!(outcome, Outcome::Stuck(_));

/// Each program by its name, with how it ends.
pub(crate) const CASES: &[Case] = &[
    ("abort", || boxed(aborts()), FINISHED),
    ("abort before the first poll", || boxed(aborts_unpolled()), FINISHED),
    ("panic of a task", || boxed(task_panics()), FINISHED),
    ("panic of main", || boxed(main_panics()), PANICKED),
    ("stuck", || boxed(gets_stuck()), STUCK),
    ("bounded channel", || boxed(bounded_channel()), FINISHED),
    ("oneshot", || boxed(one_answer()), FINISHED),
    ("select and timeout", || boxed(races()), FINISHED),
    ("join", || boxed(joins()), FINISHED),
    ("blocking jobs and threads", || boxed(threads()), FINISHED),
    ("left behind", || boxed(leaves_all_behind()), FINISHED),
    ("destructors that act", || boxed(destructors()), FINISHED),
];

fn boxed(body: impl Future<Output = ()> + 'static) -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(async move { block_on(body).await })
}

const fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

async fn aborts() {
    let (sender, mut receiver) = unbounded::<String>();
    let task = spawn(async move {
        sleep(ms(50)).await;
        sender.send("never".to_owned()).ok();
    });
    let waiter = spawn(async move { receiver.recv().await });
    sleep(ms(10)).await;
    task.abort();
    assert!(task.await.is_err_and(|error| error.is_cancelled()));
    assert_eq!(waiter.await.expect("it is not aborted"), None);
    let never_polled = spawn(sleep(ms(5)));
    never_polled.abort();
    never_polled.abort();
    assert!(never_polled.await.is_err());
}

async fn aborts_unpolled() {
    let (sender, receiver) = oneshot::<u32>();
    let task = spawn(async { yield_now().await });
    task.abort();
    drop(sender);
    assert!(receiver.await.is_err());
    yield_now().await;
    assert!(task.is_finished());
}

async fn task_panics() {
    let (sender, mut receiver) = unbounded::<u32>();
    let task = spawn(async move {
        let kept = sender;
        kept.send(1).expect("somebody listens");
        timeout(ms(20), async { panic!("on purpose") }).await.ok();
    });
    assert_eq!(receiver.recv().await, Some(1));
    assert_eq!(receiver.recv().await, None);
    assert!(task.await.is_err_and(|error| error.is_panic()));
}

async fn main_panics() {
    let _task = spawn(sleep(ms(50)));
    sleep(ms(10)).await;
    panic!("on purpose");
}

async fn gets_stuck() {
    let (sender, mut receiver) = unbounded::<u32>();
    let task = spawn(async move { receiver.recv().await });
    task.await.ok();
    drop(sender);
}

async fn bounded_channel() {
    let (sender, mut receiver) = bounded::<u32>(2);
    let other = sender.clone();
    let first = spawn(async move {
        for n in 0..5 {
            sender.send(n).await.ok();
        }
    });
    let second = spawn(async move {
        for n in 10..15 {
            if other.send(n).await.is_err() {
                break;
            }
        }
    });
    for _ in 0..6 {
        receiver.recv().await;
        sleep(ms(3)).await;
    }
    drop(receiver);
    first.await.ok();
    second.await.ok();
}

async fn one_answer() {
    let (sender, receiver) = oneshot::<u32>();
    spawn(async move {
        sleep(ms(5)).await;
        sender.send(42).ok();
    });
    assert_eq!(receiver.await, Ok(42));
    let (sender, receiver) = oneshot::<u32>();
    drop(receiver);
    assert_eq!(sender.send(43), Err(43));
}

async fn races() {
    let (sender, mut receiver) = unbounded::<u32>();
    select(sleep(ms(5)), sleep(ms(9))).await;
    assert!(timeout(ms(5), receiver.recv()).await.is_err());
    sender.send(1).ok();
    assert_eq!(timeout(ms(5), receiver.recv()).await, Ok(Some(1)));
    select(yield_now(), sleep(ms(1))).await;
    drop(sleep(ms(100)));
}

async fn joins() {
    join(sleep(ms(5)), join(sleep(ms(3)), yield_now())).await;
    join_all((1..4).map(|n| sleep(ms(n)))).await;
    let tasks = (1..4).map(|n| spawn(sleep(ms(n)))).collect::<Vec<_>>();
    for task in tasks {
        task.await.expect("nobody aborts it");
    }
}

async fn threads() {
    let (sender, mut receiver) = unbounded::<u32>();
    let twin = sender.clone();
    let job = spawn_blocking(async move {
        thread::sleep(ms(7)).await;
        sender.send(1).ok();
    });
    thread::spawn(async move {
        for n in 0..20 {
            twin.send(n).ok();
            thread::sleep(ms(4)).await;
        }
    });
    job.await.expect("nobody aborts it");
    for _ in 0..3 {
        receiver.recv().await;
    }
}

async fn leaves_all_behind() {
    let (sender, mut receiver) = unbounded::<u32>();
    let idle = spawn(async move { receiver.recv().await });
    spawn(async move {
        sleep(ms(1_000)).await;
        sender.send(1).ok();
        idle.await.ok();
    });
    spawn(sleep(ms(1)));
    sleep(ms(2)).await;
}

/// Sends, prints and spawns when it is dropped.
struct Loud(Sender<u32>);

impl Drop for Loud {
    fn drop(&mut self) {
        print_line(Stream::Out, "dropped");
        self.0.send(9).ok();
        spawn(sleep(ms(1)));
    }
}

async fn destructors() {
    let (sender, mut receiver) = unbounded::<u32>();
    let aborted = {
        let loud = Loud(sender.clone());
        spawn(async move {
            sleep(ms(50)).await;
            drop(loud);
        })
    };
    yield_now().await;
    aborted.abort();
    aborted.await.ok();
    assert_eq!(receiver.recv().await, Some(9));
    let loud = Loud(sender);
    spawn(async move {
        sleep(ms(50)).await;
        drop(loud);
    });
    yield_now().await;
}
