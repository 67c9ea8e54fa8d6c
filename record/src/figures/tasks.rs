//! What a task takes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use native_tokio::runtime::{Builder, Runtime};
use native_tokio::sync::Semaphore;
use native_tokio::task;

use super::{Figure, Group, memory, micros, middle, say};

/// How many tasks are spawned in a measurement.
const TIMES: u32 = 200;

pub(super) const SPAWN_AND_AWAIT: Group = Group {
    name: "task-spawn-await",
    addresses_kib: None,
    measure: spawn_and_await,
    last_words: None,
    figures: &[
        Figure {
            name: "task-current-thread",
            term: "Spawn a task and await it, Tokio with one thread",
            unit: "µs",
            how: "200 one after another, divided; the middle one of 51 measurements.",
        },
        Figure {
            name: "task-multi-thread",
            term: "Spawn a task and await it, Tokio with several threads",
            unit: "µs",
            how: "The same, spawned by the future that `block_on` drives, so that a worker has to be woken.",
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
    last_words: None,
    figures: &[
        Figure {
            name: "million-tasks-s",
            term: "A million tasks that wait at a gate, until all have ended",
            unit: "s",
            how: "Tokio with one thread per processor; each task waits at the same semaphore, which is then opened. \
                  From before the first is spawned until the last handle was awaited; the shortest of five.",
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
            how: "The growth of the process's resident memory (`VmRSS`) while a million tasks wait, divided by their \
                  number, in the first of those; their join handles are in it.",
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
    let measured =
        |runtime: &Runtime| micros(middle(TIMES, || runtime.block_on(one_by_one(TIMES))));
    say("task-current-thread", measured(&runtime(false)?));
    let multi = runtime(true)?;
    say("task-multi-thread", measured(&multi));
    let inside = middle(TIMES, || {
        let _done = multi.block_on(multi.spawn(one_by_one(TIMES)));
    });
    say("task-multi-thread-inside", micros(inside));
    Ok(())
}

/// How many tasks wait at a gate.
const MANY: u32 = 1_000_000;

/// What came of many tasks.
struct Many {
    waiting: Duration,
    all: Duration,
    /// The memory in use while all of them waited.
    bytes: Result<f64, String>,
}

async fn many() -> Many {
    let begin = Instant::now();
    let [gate, arrived] = [0, 0].map(|permits| Arc::new(Semaphore::new(permits)));
    let mut handles = Vec::with_capacity(MANY as usize);
    for _ in 0..MANY {
        let (gate, arrived) = (Arc::clone(&gate), Arc::clone(&arrived));
        handles.push(task::spawn(async move {
            arrived.add_permits(1);
            gate.acquire().await.is_ok()
        }));
    }
    let _all = arrived.acquire_many(MANY).await;
    let (waiting, bytes) = (begin.elapsed(), memory::bytes("VmRSS"));
    gate.add_permits(MANY as usize);
    for handle in handles {
        let _passed = handle.await;
    }
    Many { waiting, all: begin.elapsed(), bytes }
}

fn million() -> Result<(), String> {
    let runtime = runtime(true)?;
    let before = memory::bytes("VmRSS")?;
    let first = runtime.block_on(many());
    say("task-bytes-each", (first.bytes.clone()? - before) / f64::from(MANY));
    // What one leaves of the memory, the next need not ask for.
    let runs = (0..4).map(|_| runtime.block_on(many()));
    let fastest = std::iter::once(first).chain(runs).min_by_key(|many| many.all);
    let fastest = fastest.ok_or("nothing was measured")?;
    say("million-tasks-s", fastest.all.as_secs_f64());
    say("million-tasks-spawn-s", fastest.waiting.as_secs_f64());
    Ok(())
}
