//! How long the shortest waits take.

use std::thread;
use std::time::Duration;

use native_tokio::runtime::Builder;
use native_tokio::{task, time};

use super::{Figure, Group, middle, say};

/// How often each is done in a measurement.
const TIMES: u32 = 1_000;

pub(super) const SLEEPS: Group = Group {
    name: "sleeps",
    addresses_kib: None,
    measure: sleeps,
    figures: &[
        Figure {
            name: "tokio-sleep-1-ms",
            term: "tokio::time::sleep of 1 ms, in a loop",
            unit: "ms",
            how: HOW,
        },
        Figure {
            name: "thread-sleep-1-ms",
            term: "std::thread::sleep of 1 ms, in a loop",
            unit: "ms",
            how: HOW,
        },
        Figure {
            name: "tokio-sleep-1-ns",
            term: "tokio::time::sleep of 1 ns, in a loop",
            unit: "ms",
            how: HOW,
        },
        Figure {
            name: "thread-sleep-1-ns",
            term: "std::thread::sleep of 1 ns, in a loop",
            unit: "ms",
            how: HOW,
        },
        Figure {
            name: "tokio-yield-now",
            term: "tokio::task::yield_now, in a loop",
            unit: "ns",
            how: HOW,
        },
    ],
};

const HOW: &str =
    "1,000 one after another, divided; Tokio with one thread; the middle one of five measurements.";

fn sleeps() -> Result<(), String> {
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    let millis = |length: Duration| (length / TIMES).as_secs_f64() * 1e3;
    let asleep = |length| {
        middle(|| {
            runtime.block_on(async {
                for _ in 0..TIMES {
                    time::sleep(length).await;
                }
            });
        })
    };
    let blocked = |length| middle(|| (0..TIMES).for_each(|_| thread::sleep(length)));
    say("tokio-sleep-1-ms", millis(asleep(Duration::from_millis(1))));
    say("thread-sleep-1-ms", millis(blocked(Duration::from_millis(1))));
    say("tokio-sleep-1-ns", millis(asleep(Duration::from_nanos(1))));
    say("thread-sleep-1-ns", millis(blocked(Duration::from_nanos(1))));
    let yields = middle(|| {
        runtime.block_on(async {
            for _ in 0..TIMES {
                task::yield_now().await;
            }
        });
    });
    say("tokio-yield-now", yields.as_secs_f64() * 1e9 / f64::from(TIMES));
    Ok(())
}
