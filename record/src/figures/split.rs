//! Two computations: in one task, in two, and on two threads.

use std::hint::black_box;
use std::thread;

use native_tokio::runtime::Builder;
use native_tokio::task;

use super::{Figure, Group, millis, say, shortest};

/// So many multiplications are one computation.
const STEPS: u64 = 10_000_000;

/// How often each is measured.
const ROUNDS: usize = 101;

pub(super) const SPLIT: Group = Group {
    name: "split",
    addresses_kib: None,
    measure: split,
    last_words: None,
    figures: &[
        Figure { name: "split-one", term: "One computation", unit: "ms", how: HOW },
        Figure { name: "split-join", term: "Two futures in `join!`", unit: "ms", how: HOW },
        Figure {
            name: "split-tasks",
            term: "Two tasks, Tokio with two threads",
            unit: "ms",
            how: HOW,
        },
        Figure { name: "split-threads", term: "Two threads", unit: "ms", how: HOW },
    ],
};

const HOW: &str = "A computation is ten million multiplications of 64-bit numbers, each with the result of the \
                   one before; the shortest of 101 measurements.";

fn compute() -> u64 {
    (0..STEPS).fold(black_box(1), |number, step| number.wrapping_mul(0x9E37_79B9) ^ step)
}

fn split() -> Result<(), String> {
    let mut runtime = Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).build().map_err(|error| error.to_string())?;
    say(
        "split-one",
        millis(shortest(ROUNDS, || {
            black_box(compute());
        })),
    );
    let joined = shortest(ROUNDS, || {
        runtime.block_on(async {
            let both = futures::join!(async { compute() }, async { compute() });
            black_box(both);
        });
    });
    say("split-join", millis(joined));
    let tasks = shortest(ROUNDS, || {
        runtime.block_on(async {
            let both = [task::spawn(async { compute() }), task::spawn(async { compute() })];
            for one in both {
                black_box(one.await.unwrap_or_default());
            }
        });
    });
    say("split-tasks", millis(tasks));
    let threads = shortest(ROUNDS, || {
        let both = [thread::spawn(compute), thread::spawn(compute)];
        for one in both {
            black_box(one.join().unwrap_or_default());
        }
    });
    say("split-threads", millis(threads));
    Ok(())
}
