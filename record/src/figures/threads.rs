//! How many threads there can be, and what one takes.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder};

use super::{Figure, Group, memory, micros, middle_of, rounds, say, say_count, say_text};

/// More threads than this are never made, so that the machine survives.
const CAP: usize = 20_000;

pub(super) const UNTIL_REFUSED: Group = Group {
    name: "threads",
    // Room for all of them with their stacks: a stop for what goes wrong.
    addresses_kib: Some(64 << 20),
    measure: until_refused,
    last_words: Some("threads-refused"),
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
            how: "The error of `std::thread::Builder::spawn` as it displays itself; or, where the thread is made and \
                  cannot set itself up, which ends the process, the message with which it ends.",
        },
        Figure {
            name: "threads-limit",
            term: "Which limit that was",
            unit: "",
            how: "The kernel's limit that left the least room shortly before; pieces of memory that are mapped, \
                  processes and threads are counted.",
        },
        Figure {
            name: "threads-bytes-each",
            term: "Memory in use for each",
            unit: "bytes",
            how: "The growth of the process's resident memory (`VmRSS`), divided by the threads. What the kernel \
                  keeps for each is not in it.",
        },
        Figure {
            name: "threads-addresses-each",
            term: "Addresses kept for each",
            unit: "bytes",
            how: "The growth of the process's address space (`VmSize`), divided by the threads.",
        },
    ],
};

pub(super) const WITHIN_FOUR_GIB: Group = Group {
    name: "threads-within-4-gib",
    addresses_kib: Some(4 << 20),
    measure: within_four_gib,
    last_words: Some("threads-refused-within-4-gib"),
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
            how: "The error of `std::thread::Builder::spawn`, as it displays itself.",
        },
    ],
};

pub(super) const START_AND_JOIN: Group = Group {
    name: "thread-start-join",
    addresses_kib: None,
    measure: start_and_join,
    last_words: None,
    figures: &[Figure {
        name: "thread-start-join",
        term: "Start a thread and join it",
        unit: "µs",
        how: "1,000 one after another, each measured; the middle one.",
    }],
};

/// Starts a thread that waits for ever, and waits until it has begun: before, it uses nothing.
fn start_one() -> Result<(), String> {
    static BEGUN: AtomicUsize = AtomicUsize::new(0);
    let before = BEGUN.load(Ordering::Relaxed);
    let waits = || {
        BEGUN.fetch_add(1, Ordering::Relaxed);
        loop {
            thread::park();
        }
    };
    Builder::new().spawn(waits).map_err(|error| error.to_string())?;
    while BEGUN.load(Ordering::Relaxed) == before {
        thread::yield_now();
    }
    Ok(())
}

/// Says again and again what is known, as the process may not live to say it at the end.
fn until_refused() -> Result<(), String> {
    let before = [memory::bytes("VmRSS")?, memory::bytes("VmSize")?];
    say_text("threads-refused", "it was not refused");
    say_text("threads-limit", "none was reached");
    let mut step = WIDE_STEP;
    for count in 1..=CAP {
        if let Err(problem) = start_one() {
            say_text("threads-refused", &problem);
            say_text("threads-limit", &nearest_limit().1);
            return Ok(());
        }
        say_count("threads-made", count);
        if count % step == 0 {
            let each = |was: f64, is: f64| (is - was) / count as f64;
            say("threads-bytes-each", each(before[0], memory::bytes("VmRSS")?));
            say("threads-addresses-each", each(before[1], memory::bytes("VmSize")?));
            let (room, limit) = nearest_limit();
            if room < WIDE_STEP * MAPS_OF_A_THREAD {
                step = NARROW_STEP;
            }
            if room <= NARROW_STEP * MAPS_OF_A_THREAD {
                say_text("threads-limit", &limit);
            }
        }
    }
    // The threads end with the process.
    Ok(())
}

/// After so many threads the memory is looked at; and after so many close to a limit.
const WIDE_STEP: usize = 500;
const NARROW_STEP: usize = 20;

/// A thread of the standard library maps its stack and a small stack for signals, each with a guard.
const MAPS_OF_A_THREAD: usize = 4;

/// How much room the nearest of the kernel's limits leaves, and which that is.
fn nearest_limit() -> (usize, String) {
    let used = [
        ("vm/max_map_count", Some(memory::maps())),
        ("kernel/pid_max", memory::all_threads()),
        ("kernel/threads-max", memory::all_threads()),
    ];
    let rooms = used.into_iter().filter_map(|(name, used)| {
        let limit = memory::setting(name)?;
        let name = name.replace('/', ".");
        Some((limit.saturating_sub(used?), format!("{name} = {limit}")))
    });
    rooms.min().unwrap_or((usize::MAX, "it cannot be told".to_owned()))
}

fn within_four_gib() -> Result<(), String> {
    for count in 1..=CAP {
        if let Err(problem) = start_one() {
            say_text("threads-refused-within-4-gib", &problem);
            return Ok(());
        }
        say_count("threads-made-within-4-gib", count);
    }
    Err("4 GiB were enough for every thread".to_owned())
}

fn start_and_join() -> Result<(), String> {
    let mut problem = None;
    let lengths = rounds(1_000, || match Builder::new().spawn(|| ()) {
        Ok(thread) => drop(thread.join()),
        Err(error) => problem = Some(error.to_string()),
    });
    say("thread-start-join", micros(middle_of(lengths)));
    problem.map_or(Ok(()), Err)
}
