//! What a task takes.

use std::sync::Arc;
use std::time::Instant;

use native_tokio::runtime::{Builder, Runtime};
use native_tokio::sync::Semaphore;
use native_tokio::task;

use super::{Figure, Group, memory, middle, say};

pub(super) const SPAWN_AND_AWAIT: Group = Group {
    name: "task-spawn-await",
    addresses_kib: None,
    measure: spawn_and_await,
    figures: &[
        Figure {
            name: "task-current-thread",
            term: "Spawn a task and await it, Tokio with one thread",
            unit: "µs",
            how: "100,000 one after another, divided; the middle one of five measurements.",
        },
        Figure {
            name: "task-multi-thread",
            term: "Spawn a task and await it, Tokio with several threads",
            unit: "µs",
            how: "The same, spawned by the future that block_on drives, so that a worker has to be woken.",
        },
        Figure {
            name: "task-multi-thread-inside",
            term: "The same from inside a task",
            unit: "µs",
            how: "The same, spawned by a task, so that the worker that runs it can poll the new one itself.",
        },
    ],
};

pub(super) const MILLION: Group = Group {
    name: "million-tasks",
    addresses_kib: None,
    measure: million,
    figures: &[
        Figure {
            name: "million-tasks-s",
            term: "A million tasks that wait at a gate, until all have ended",
            unit: "s",
            how: "Tokio with one thread per processor; each task waits at the same semaphore, which is then opened. \
                  From before the first is spawned until the last handle was awaited.",
        },
        Figure {
            name: "million-tasks-spawn-s",
            term: "Of that, until all wait",
            unit: "s",
            how: "Until the last one waits at the gate.",
        },
        Figure {
            name: "task-bytes-each",
            term: "Memory for each task that waits",
            unit: "bytes",
            how: "The growth of the process's resident memory (VmRSS) while a million tasks wait, divided by their \
                  number; their join handles are in it.",
        },
    ],
};

fn runtime(is_multi: bool) -> Result<Runtime, String> {
    let mut builder =
        if is_multi { Builder::new_multi_thread() } else { Builder::new_current_thread() };
    builder.enable_all().build().map_err(|error| error.to_string())
}

/// Spawns tasks, one after another.
async fn one_by_one(times: u32) {
    for _ in 0..times {
        // A task that panicked would be seen in the figure's time, and none does.
        let _done = task::spawn(async {}).await;
    }
}

fn spawn_and_await() -> Result<(), String> {
    const TIMES: u32 = 100_000;
    let micros = |length: std::time::Duration| (length / TIMES).as_secs_f64() * 1e6;
    let current = runtime(false)?;
    say("task-current-thread", micros(middle(|| current.block_on(one_by_one(TIMES)))));
    let multi = runtime(true)?;
    say("task-multi-thread", micros(middle(|| multi.block_on(one_by_one(TIMES)))));
    let inside = middle(|| {
        let _done = multi.block_on(multi.spawn(one_by_one(TIMES)));
    });
    say("task-multi-thread-inside", micros(inside));
    Ok(())
}

fn million() -> Result<(), String> {
    const COUNT: u32 = 1_000_000;
    let runtime = runtime(true)?;
    let gate = Arc::new(Semaphore::new(0));
    let before = memory::bytes("VmRSS")?;
    let begin = Instant::now();
    let (waiting, bytes, all) = runtime.block_on(async {
        let arrived = Arc::new(Semaphore::new(0));
        let mut handles = Vec::with_capacity(COUNT as usize);
        for _ in 0..COUNT {
            let (gate, arrived) = (Arc::clone(&gate), Arc::clone(&arrived));
            handles.push(task::spawn(async move {
                arrived.add_permits(1);
                gate.acquire().await.is_ok()
            }));
        }
        let _all = arrived.acquire_many(COUNT).await;
        let (waiting, bytes) = (begin.elapsed(), memory::bytes("VmRSS"));
        gate.add_permits(COUNT as usize);
        for handle in handles {
            let _passed = handle.await;
        }
        (waiting, bytes, begin.elapsed())
    });
    say("million-tasks-s", all.as_secs_f64());
    say("million-tasks-spawn-s", waiting.as_secs_f64());
    say("task-bytes-each", (bytes? - before) / f64::from(COUNT));
    Ok(())
}
