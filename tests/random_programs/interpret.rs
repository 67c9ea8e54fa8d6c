//! Runs a random program, on either runtime.
//!
//! The interpreter is written once, in a macro, and compiled against the names of both. Each
//! block gets clones of the senders of the block that it stands in; a receiver belongs to who
//! takes it first, and is given back after each receive, so that others can have it then.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::sync::Mutex;

use crate::operation::Block;

pub(crate) type BoxFuture = Pin<Box<dyn Future<Output = ()>>>;

thread_local! {
    /// The program that `main`, a plain function, is to run.
    static PROGRAM: RefCell<Block> = const { RefCell::new(Vec::new()) };
    static LOG: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    static CLOCK: Cell<fn() -> u128> = const { Cell::new(|| 0) };
    /// How many kept values, messages included, exist.
    static ALIVE: Cell<i64> = const { Cell::new(0) };
    /// Numbers for everything that is logged: equal programs number equally.
    static NEXT: Cell<u32> = const { Cell::new(0) };
}

/// Forgets the last run; the next one runs `program` and reads `clock`.
pub(crate) fn prepare(program: &Block, clock: fn() -> u128) {
    PROGRAM.set(program.clone());
    LOG.take();
    NEXT.set(0);
    ALIVE.set(0);
    CLOCK.set(clock);
}

/// What was logged; the clock is not read any more.
pub(crate) fn take_log() -> Vec<String> {
    CLOCK.set(|| 0);
    LOG.take()
}

/// Runs `code` with the panics of random programs kept off the output, which is read by people.
pub(crate) fn quiet<T>(code: impl FnOnce() -> T) -> T {
    static INSTALLED: std::sync::Once = std::sync::Once::new();
    INSTALLED.call_once(|| {
        let report = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if info.payload().downcast_ref::<&str>() != Some(&RANDOM_PANIC) {
                report(info);
            }
        }));
    });
    code()
}

/// What a random program panics with.
pub(crate) const RANDOM_PANIC: &str = "a random panic";

/// How many values that were made have not been dropped.
pub(crate) fn alive() -> i64 {
    ALIVE.get()
}

pub(crate) fn program() -> Block {
    PROGRAM.with_borrow(Clone::clone)
}

pub(crate) fn log(text: &str) {
    let millis = CLOCK.get()();
    LOG.with_borrow_mut(|log| log.push(format!("{millis}: {text}")));
}

pub(crate) fn number() -> u32 {
    NEXT.replace(NEXT.get() + 1)
}

/// A value whose life is counted. As a message, its number is what is in the trace.
#[derive(Debug)]
pub(crate) struct Counted(pub(crate) u32);

impl Counted {
    pub(crate) fn new(number: u32) -> Self {
        ALIVE.set(ALIVE.get() + 1);
        Self(number)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        ALIVE.set(ALIVE.get() - 1);
    }
}

impl serde::Serialize for Counted {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Counted {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u32::deserialize(deserializer).map(Self::new)
    }
}

/// Logs its drop.
pub(crate) struct Noisy(Counted);

impl Noisy {
    pub(crate) fn new() -> Self {
        Self(Counted::new(number()))
    }
}

impl Drop for Noisy {
    fn drop(&mut self) {
        log(&format!("drop {}", self.0.0));
    }
}

/// A receiver that is there for whoever takes it.
pub(crate) type Shared<R> = std::sync::Arc<Mutex<Option<R>>>;

pub(crate) fn take<R>(shared: &Shared<R>) -> Option<R> {
    shared.lock().ok()?.take()
}

/// Gives a receiver back, also when the receive is dropped where it waits.
pub(crate) struct Borrowed<'a, R> {
    pub(crate) receiver: Option<R>,
    pub(crate) home: &'a Shared<R>,
}

impl<R> Drop for Borrowed<'_, R> {
    fn drop(&mut self) {
        if let Ok(mut home) = self.home.lock() {
            *home = self.receiver.take();
        }
    }
}

macro_rules! interpreter {
    ($module:ident, $future:ty) => {
        pub(crate) mod $module {
            use std::pin::pin;
            use std::time::Duration;

            use crate::interpret::{
                Borrowed, Counted, Noisy, RANDOM_PANIC, Shared, log, number, take,
            };
            use crate::operation::{Block, CHANNELS, Operation};
            use crate::same_as_tokio::$module::*;

            /// The ends of channels that a block has.
            #[derive(Clone)]
            struct Ends {
                senders: Vec<Option<UnboundedSender<Counted>>>,
                bounded: Vec<Option<BoundedSender<Counted>>>,
                receivers: Vec<Shared<UnboundedReceiver<Counted>>>,
                bounded_receivers: Vec<Shared<BoundedReceiver<Counted>>>,
            }

            /// The whole program. It cannot be stuck: after an hour it ends.
            pub(crate) async fn main() {
                let mut ends = Ends {
                    senders: Vec::new(),
                    bounded: Vec::new(),
                    receivers: Vec::new(),
                    bounded_receivers: Vec::new(),
                };
                for places in 1..=CHANNELS {
                    let (tx, rx) = unbounded();
                    ends.senders.push(Some(tx));
                    ends.receivers.push(Shared::new(Some(rx).into()));
                    let (tx, rx) = bounded(places);
                    ends.bounded.push(Some(tx));
                    ends.bounded_receivers.push(Shared::new(Some(rx).into()));
                }
                let program = run(crate::interpret::program(), ends);
                let result = timeout(Duration::from_secs(3_600), program).await;
                log(if result.is_ok() { "end" } else { "nothing happened for an hour" });
            }

            fn run(block: Block, mut ends: Ends) -> $future {
                Box::pin(async move {
                    let mut handles = Vec::new();
                    let mut kept = Vec::new();
                    for operation in block {
                        one(operation, &mut ends, &mut handles, &mut kept).await;
                    }
                })
            }

            async fn one(
                operation: Operation,
                ends: &mut Ends,
                handles: &mut Vec<JoinHandle<()>>,
                kept: &mut Vec<Noisy>,
            ) {
                let n = number();
                match operation {
                    Operation::Log => log(&format!("{n}")),
                    Operation::Sleep(millis) => {
                        sleep(Duration::from_millis(millis)).await;
                        log(&format!("{n} slept {millis}"));
                    }
                    Operation::Yield => {
                        yield_now().await;
                        log(&format!("{n} yielded"));
                    }
                    Operation::Keep => kept.push(Noisy::new()),
                    Operation::Panic => std::panic::panic_any(RANDOM_PANIC),
                    Operation::Spawn(block) => handles.push(spawn(run(block, ends.clone()))),
                    Operation::Await(index) if !handles.is_empty() => {
                        let handle = handles.remove(index % handles.len());
                        let how = match handle.await {
                            Ok(()) => "ended",
                            Err(error) if error.is_panic() => "panicked",
                            Err(_) => "was cancelled",
                        };
                        log(&format!("{n}: a task {how}"));
                    }
                    Operation::Abort(index) if !handles.is_empty() => {
                        let handle = &handles[index % handles.len()];
                        handle.abort();
                        log(&format!("{n} aborted, finished {}", handle.is_finished()));
                    }
                    Operation::Detach(index) if !handles.is_empty() => {
                        drop(handles.remove(index % handles.len()));
                    }
                    Operation::Await(_) | Operation::Abort(_) | Operation::Detach(_) => {}
                    Operation::Join(a, b) => {
                        join(run(a, ends.clone()), run(b, ends.clone())).await;
                        log(&format!("{n} joined"));
                    }
                    Operation::JoinAll(blocks) => {
                        let all = blocks.into_iter().map(|block| run(block, ends.clone()));
                        join_all(all.collect::<Vec<_>>()).await;
                        log(&format!("{n} joined all"));
                    }
                    Operation::Select(a, b) => {
                        let winner = select(run(a, ends.clone()), run(b, ends.clone())).await;
                        let left = matches!(winner, futures::future::Either::Left(()));
                        log(&format!("{n} left wins: {left}"));
                    }
                    Operation::Timeout(millis, block) => {
                        let length = Duration::from_millis(millis);
                        let result = timeout(length, run(block, ends.clone())).await;
                        log(&format!("{n} in time: {}", result.is_ok()));
                    }
                    Operation::Unpolled(block) => {
                        let captured = Noisy::new();
                        let ends = ends.clone();
                        drop(async move {
                            run(block, ends).await;
                            drop(captured);
                        });
                    }
                    Operation::Send(channel) => {
                        if let Some(tx) = &ends.senders[channel] {
                            let sent = tx.send(Counted::new(n)).is_ok();
                            log(&format!("{n} sent: {sent}"));
                        }
                    }
                    Operation::Receive(channel) => {
                        let home = &ends.receivers[channel];
                        let mut borrowed = Borrowed { receiver: take(home), home };
                        if let Some(rx) = &mut borrowed.receiver {
                            // Nobody would be left to send.
                            let message = timeout(Duration::from_millis(300), rx.recv()).await;
                            let message = message.map(|message| message.map(|it| it.0));
                            log(&format!("{n} received {message:?}"));
                        }
                    }
                    Operation::SendBounded(channel) => {
                        let tx = ends.bounded[channel].clone();
                        if let Some(tx) = tx {
                            let sent = tx.send(Counted::new(n)).await.is_ok();
                            log(&format!("{n} sent: {sent}"));
                        }
                    }
                    Operation::ReceiveBounded(channel) => {
                        let home = &ends.bounded_receivers[channel];
                        let mut borrowed = Borrowed { receiver: take(home), home };
                        if let Some(rx) = &mut borrowed.receiver {
                            let message = rx.recv().await.map(|it| it.0);
                            log(&format!("{n} received {message:?}"));
                        }
                    }
                    Operation::DropSender(channel) => ends.senders[channel] = None,
                    Operation::DropBoundedSender(channel) => ends.bounded[channel] = None,
                    Operation::DropReceiver(channel) => drop(take(&ends.receivers[channel])),
                    Operation::DropBoundedReceiver(channel) => {
                        drop(take(&ends.bounded_receivers[channel]));
                    }
                    Operation::Oneshot(block, sends) => {
                        let (tx, rx) = oneshot();
                        let ends = ends.clone();
                        drop(spawn(async move {
                            run(block, ends).await;
                            if sends {
                                log(&format!("{n} sent: {}", tx.send(Counted::new(n)).is_ok()));
                            }
                        }));
                        let message = rx.await.map(|it| it.0).ok();
                        log(&format!("{n} received {message:?}"));
                    }
                    Operation::Streams { gap, timeout, items } => {
                        let [gap, timeout] = [gap, timeout].map(Duration::from_millis);
                        let (tx, rx) = unbounded();
                        for i in 0..3 {
                            drop(tx.send(Counted::new(i)));
                        }
                        drop(spawn(async move {
                            for (i, wait) in [12, 0, 38, 60, 10].into_iter().enumerate() {
                                sleep(Duration::from_millis(wait)).await;
                                let number = u32::try_from(i).expect("it is small");
                                drop(tx.send(Counted::new(3 + number)));
                            }
                        }));
                        let timed = ReceiverStream::new(rx)
                            .map(|it| it.0)
                            .throttle(gap)
                            .timeout(timeout)
                            .map(Result::ok);
                        let merged = iter([10, 11, 12].map(Some)).merge(timed).take(items);
                        let mut merged = pin!(merged);
                        while let Some(item) = merged.next().await {
                            log(&format!("{n} item {item:?}"));
                        }
                    }
                    Operation::Thread(channel, wait, sends) => {
                        thread(
                            n,
                            Duration::from_millis(wait),
                            sends,
                            ends.senders[channel].clone(),
                        );
                    }
                }
            }
        }
    };
}

interpreter!(native, std::pin::Pin<Box<dyn Future<Output = ()> + Send>>);
interpreter!(here, std::pin::Pin<Box<dyn Future<Output = ()>>>);
