//! Very many tasks: made, made to wait, woken, finished.
//!
//! They run on the executor of the `futures` crate. Wakeline's own records each of their steps, and with
//! a million tasks the recording would be what is measured.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::hint::black_box;
use std::rc::Rc;
use std::task::{Poll, Waker};

use futures::executor::LocalPool;
use futures::task::LocalSpawnExt as _;
use serde::{Deserialize, Serialize};

use super::Around;

/// What was measured of very many tasks.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TasksMeasured {
    /// How many finished.
    pub finished: u32,
    /// How long it took to spawn them, in milliseconds.
    pub spawn_ms: f64,
    /// How long until each had been polled once and waited.
    pub wait_ms: f64,
    /// How long until each had been woken and had finished.
    pub wake_ms: f64,
    /// How large the memory was before.
    pub before_bytes: f64,
    /// How large it was while all of them waited.
    pub waiting_bytes: f64,
}

/// What tasks wait for: until it opens, all of them do.
#[derive(Default)]
struct Gate {
    is_open: Cell<bool>,
    wakers: RefCell<Vec<Waker>>,
}

impl Gate {
    async fn wait(&self) {
        poll_fn(|context| {
            if self.is_open.get() {
                return Poll::Ready(());
            }
            self.wakers.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }

    fn open(&self) {
        self.is_open.set(true);
        for waker in self.wakers.take() {
            waker.wake();
        }
    }
}

/// A step of many: said before it begins.
pub(super) const DOING: [&str; 3] = [
    "The tasks are being spawned.",
    "Each is polled once, and waits.",
    "All are woken, and finish.",
];

/// Makes `count` tasks, each of which keeps so many bytes while it waits: none, or 1,024.
pub(super) fn run(count: u32, keeps: u32, around: &mut Around<'_>) -> TasksMeasured {
    let (gate, finished): (Rc<Gate>, Rc<Cell<u32>>) = Default::default();
    let before_bytes = (around.memory_bytes)();
    (around.tell)(0);
    let start = (around.now_ms)();
    let mut pool = LocalPool::new();
    gate.wakers.borrow_mut().reserve_exact(count as usize);
    let spawner = pool.spawner();
    for _ in 0..count {
        let (gate, finished) = (Rc::clone(&gate), Rc::clone(&finished));
        let done = move || finished.set(finished.get() + 1);
        let spawned = if keeps == 0 {
            spawner.spawn_local(async move {
                gate.wait().await;
                done();
            })
        } else {
            spawner.spawn_local(async move {
                let kept = black_box([1_u8; KEPT]);
                gate.wait().await;
                black_box(&kept);
                done();
            })
        };
        // Only a pool that is gone refuses a task.
        spawned.ok();
    }
    let spawned = (around.now_ms)();
    (around.tell)(1);
    let waits = (around.now_ms)();
    pool.run_until_stalled();
    let waiting = (around.now_ms)();
    let waiting_bytes = (around.memory_bytes)();
    (around.tell)(2);
    let wakes = (around.now_ms)();
    gate.open();
    pool.run_until_stalled();
    let end = (around.now_ms)();
    TasksMeasured {
        finished: finished.get(),
        spawn_ms: spawned - start,
        wait_ms: waiting - waits,
        wake_ms: end - wakes,
        before_bytes,
        waiting_bytes,
    }
}

/// Lets a task yield to its executor so many times; gives how often it did.
pub fn yields(count: u32) -> u32 {
    let yielded: Rc<Cell<u32>> = Rc::default();
    let counted = Rc::clone(&yielded);
    let mut pool = LocalPool::new();
    pool.run_until(poll_fn(move |context| {
        if counted.get() == count {
            return Poll::Ready(());
        }
        counted.set(counted.get() + 1);
        context.waker().wake_by_ref();
        Poll::Pending
    }));
    yielded.get()
}

/// How much a task keeps that keeps something, in bytes.
pub(super) const KEPT: usize = 1_024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_task_waits_is_woken_and_finishes() {
        for keeps in [0, 1_024] {
            let (now, steps) = (Cell::new(0.0), RefCell::new(Vec::new()));
            let mut around = Around {
                now_ms: &|| {
                    now.set(now.get() + 1.0);
                    now.get()
                },
                memory_bytes: &|| now.get() * 100.0,
                tell: &mut |step| steps.borrow_mut().push(step),
            };
            let measured = run(1_000, keeps, &mut around);
            assert_eq!(measured.finished, 1_000);
            assert_eq!((measured.spawn_ms, measured.wait_ms, measured.wake_ms), (1.0, 1.0, 1.0));
            assert!(measured.waiting_bytes > measured.before_bytes);
            assert_eq!(steps.into_inner(), [0, 1, 2]);
        }
    }

    #[test]
    fn a_task_that_yields_comes_back() {
        assert_eq!(yields(1_000), 1_000);
    }

    #[test]
    fn nobody_passes_a_closed_gate() {
        let (gate, passed): (Rc<Gate>, Rc<Cell<u32>>) = Default::default();
        let mut pool = LocalPool::new();
        let (waits, counts) = (Rc::clone(&gate), Rc::clone(&passed));
        let task = async move {
            waits.wait().await;
            counts.set(counts.get() + 1);
        };
        pool.spawner().spawn_local(task).expect("the pool is there");
        pool.run_until_stalled();
        assert_eq!(passed.get(), 0);
        gate.open();
        pool.run_until_stalled();
        assert_eq!(passed.get(), 1);
    }
}
