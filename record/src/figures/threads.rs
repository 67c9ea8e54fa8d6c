//! How many threads there can be, and what one takes.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder};
use std::time::Duration;

use super::{Figure, Group, memory, middle, say, say_count, say_text};

/// More threads than this are never made, so that the machine survives.
const CAP: usize = 20_000;

pub(super) const UNTIL_REFUSED: Group = Group {
    name: "threads",
    // Room for all of them with their stacks: a stop for what goes wrong.
    addresses_kib: Some(64 << 20),
    measure: until_refused,
    figures: &[
        Figure {
            name: "threads-made",
            term: "Threads, until the system refused",
            unit: "threads",
            how: "One process starts threads that do nothing but wait, until the standard library gives an error, \
                  or until there are 20,000.",
        },
        Figure {
            name: "threads-refused",
            term: "The answer to the next one",
            unit: "",
            how: "The error of std::thread::Builder::spawn, as it displays itself.",
        },
        Figure {
            name: "threads-limit",
            term: "Which limit that was",
            unit: "",
            how: "What the process and the machine used at that moment, beside the kernel's own limits.",
        },
        Figure {
            name: "threads-bytes-each",
            term: "Memory in use for each",
            unit: "bytes",
            how: "The growth of the process's resident memory (VmRSS), divided by the threads. What the kernel \
                  keeps for each is not in it.",
        },
        Figure {
            name: "threads-addresses-each",
            term: "Addresses kept for each",
            unit: "bytes",
            how: "The growth of the process's address space (VmSize), divided by the threads.",
        },
    ],
};

pub(super) const WITHIN_FOUR_GIB: Group = Group {
    name: "threads-within-4-gib",
    addresses_kib: Some(4 << 20),
    measure: within_four_gib,
    figures: &[
        Figure {
            name: "threads-made-within-4-gib",
            term: "Threads in a process that may address 4 GiB",
            unit: "threads",
            how: "The same in a process that was started with `ulimit -v`, so that stacks of 2 MiB are what runs out.",
        },
        Figure {
            name: "threads-refused-within-4-gib",
            term: "The answer to the next one there",
            unit: "",
            how: "The error of std::thread::Builder::spawn, as it displays itself.",
        },
    ],
};

pub(super) const START_AND_JOIN: Group = Group {
    name: "thread-start-join",
    addresses_kib: None,
    measure: start_and_join,
    figures: &[Figure {
        name: "thread-start-join",
        term: "Start a thread and join it",
        unit: "µs",
        how: "1,000 one after another, divided; the middle one of five measurements.",
    }],
};

/// What became of starting threads.
struct Made {
    count: usize,
    refused: Option<String>,
}

/// Starts threads that wait, until one is refused.
fn make() -> Made {
    static BEGUN: AtomicUsize = AtomicUsize::new(0);
    for count in 0..CAP {
        let waits = || {
            BEGUN.fetch_add(1, Ordering::Relaxed);
            loop {
                thread::park();
            }
        };
        if let Err(error) = Builder::new().spawn(waits) {
            return Made { count, refused: Some(error.to_string()) };
        }
        // One that has not begun uses nothing yet.
        while BEGUN.load(Ordering::Relaxed) <= count {
            thread::yield_now();
        }
    }
    Made { count: CAP, refused: None }
}

fn until_refused() -> Result<(), String> {
    let before = [memory::bytes("VmRSS")?, memory::bytes("VmSize")?];
    let made = make();
    let after = [memory::bytes("VmRSS")?, memory::bytes("VmSize")?];
    say_count("threads-made", made.count);
    let refused = made.refused.as_deref();
    say_text("threads-refused", refused.unwrap_or("not refused: 20,000 were enough"));
    say_text("threads-limit", &limit(refused.is_some()));
    let each = |place: usize| (after[place] - before[place]) / made.count.max(1) as f64;
    say("threads-bytes-each", each(0));
    say("threads-addresses-each", each(1));
    // The threads end with the process.
    Ok(())
}

/// Which limit was reached, as far as it can be told: the first that leaves no room for one more.
fn limit(is_refused: bool) -> String {
    if !is_refused {
        return "none; the measurement stops at 20,000".to_owned();
    }
    // A thread of the standard library maps its stack and a small stack for signals, each with a guard.
    const MAPS_OF_A_THREAD: usize = 4;
    let used = [
        ("vm/max_map_count", Some(memory::maps() + MAPS_OF_A_THREAD)),
        ("kernel/pid_max", memory::all_threads()),
        ("kernel/threads-max", memory::all_threads()),
    ];
    let reached = used.into_iter().find_map(|(name, used)| {
        let (limit, used) = (memory::setting(name)?, used?);
        (limit <= used).then(|| format!("{} = {limit}", name.replace('/', ".")))
    });
    reached.unwrap_or_else(|| "it cannot be told".to_owned())
}

fn within_four_gib() -> Result<(), String> {
    let made = make();
    say_count("threads-made-within-4-gib", made.count);
    let refused = made.refused.ok_or("4 GiB were enough for every thread")?;
    say_text("threads-refused-within-4-gib", &refused);
    Ok(())
}

fn start_and_join() -> Result<(), String> {
    const TIMES: u32 = 1_000;
    let mut is_refused = false;
    let length = middle(|| {
        for _ in 0..TIMES {
            is_refused |= Builder::new().spawn(|| ()).is_ok_and(|thread| thread.join().is_err());
        }
    });
    if is_refused {
        return Err("a thread panicked".to_owned());
    }
    say("thread-start-join", micros(length / TIMES));
    Ok(())
}

fn micros(length: Duration) -> f64 {
    length.as_secs_f64() * 1e6
}
