//! How long the shortest waits take.

use std::thread;
use std::time::{Duration, Instant};

use native_tokio::runtime::Builder;
use native_tokio::{task, time};

use super::{Figure, Group, middle, middle_of, millis, nanos, rounds, say};

/// How often something sleeps.
const TIMES: usize = 1_000;
/// How many turns are measured together, as one is too short.
const TURNS: u32 = 1_000;

pub(super) const SLEEPS: Group = Group {
    name: "sleeps",
    addresses_kib: None,
    measure: sleeps,
    last_words: None,
    figures: &[
        Figure {
            name: "tokio-sleep-1-ms",
            term: "`tokio::time::sleep` of 1 ms, in a loop",
            unit: "ms",
            how: HOW,
        },
        Figure {
            name: "thread-sleep-1-ms",
            term: "`std::thread::sleep` of 1 ms, in a loop",
            unit: "ms",
            how: BLOCKED,
        },
        Figure {
            name: "tokio-sleep-1-ns",
            term: "`tokio::time::sleep` of 1 ns, in a loop",
            unit: "ms",
            how: HOW,
        },
        Figure {
            name: "thread-sleep-1-ns",
            term: "`std::thread::sleep` of 1 ns, in a loop",
            unit: "ms",
            how: BLOCKED,
        },
        Figure {
            name: "tokio-yield-now",
            term: "`tokio::task::yield_now`, in a loop",
            unit: "ns",
            how: "1,000 one after another, divided; the middle one of 51 measurements. Tokio with one thread.",
        },
    ],
};

const HOW: &str = "1,000 one after another, each measured; the middle one. Tokio with one thread.";

const BLOCKED: &str = "1,000 one after another, each measured; the middle one.";

fn sleeps() -> Result<(), String> {
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    let asleep = |length| {
        let lengths = runtime.block_on(async {
            let mut lengths = Vec::with_capacity(TIMES);
            for _ in 0..TIMES {
                let begin = Instant::now();
                time::sleep(length).await;
                lengths.push(begin.elapsed());
            }
            lengths
        });
        millis(middle_of(lengths))
    };
    let blocked = |length| millis(middle_of(rounds(TIMES, || thread::sleep(length))));
    say("tokio-sleep-1-ms", asleep(Duration::from_millis(1)));
    say("thread-sleep-1-ms", blocked(Duration::from_millis(1)));
    say("tokio-sleep-1-ns", asleep(Duration::from_nanos(1)));
    say("thread-sleep-1-ns", blocked(Duration::from_nanos(1)));
    let yields = middle(TURNS, || {
        runtime.block_on(async {
            for _ in 0..TURNS {
                task::yield_now().await;
            }
        });
    });
    say("tokio-yield-now", nanos(yields));
    Ok(())
}
