//! Where tasks wait for a worker, and what that does to a program: blocking, stealing, the slot.

use std::time::Duration;

use wakeline::runtime::{Config, Policy, Workers};

use super::workers::{on, said};
use super::{compiled, printed, run, with};

#[test]
fn who_blocks_keeps_one_worker_and_one_lane_all() {
    let text = "use std::time::{Duration, Instant};

#[tokio::main]
async fn main() {
    let begun = Instant::now();
    let beats = tokio::spawn(async move {
        let mut count = 0;
        while begun.elapsed() < Duration::from_millis(400) {
            tokio::time::sleep(Duration::from_millis(50)).await;
            count += 1;
        }
        println!(\"beats {count}\");
    });
    let burn = tokio::spawn(async { std::thread::sleep(Duration::from_millis(400)) });
    let _ = tokio::join!(beats, burn);
}
";
    let program = compiled(text);
    for (policy, beats) in [
        (Policy::Workers(Workers::new(2)), 8),
        (Policy::Workers(Workers::new(1)), 1),
        (Policy::CurrentThread, 1),
    ] {
        let trace = run(&program, &with(policy.clone(), 1));
        assert_eq!(said(&trace, "beats"), beats, "{policy}");
    }
}

#[test]
fn a_timer_can_wait_for_the_worker_that_it_woke_for_another() {
    // Whoever looks after the timers is woken for the first task, which then blocks; the other
    // worker is parked, and nobody tells it.
    let text = "use std::time::{Duration, Instant};

#[tokio::main]
async fn main() {
    let begun = Instant::now();
    let blocks = tokio::spawn(async {
        tokio::time::sleep(Duration::from_millis(10)).await;
        std::thread::sleep(Duration::from_millis(200));
    });
    let waits = tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(50)).await;
        println!(\"after {}\", begun.elapsed().as_millis());
    });
    let _ = tokio::join!(blocks, waits);
}
";
    let trace = run(&compiled(text), &on(Workers::new(2), 1));
    assert!(200 < said(&trace, "after"));
}

/// One long job and seven short ones, spawned by one task.
const UNEVEN: &str = "use std::time::{Duration, Instant};

#[tokio::main]
async fn main() {
    let begun = Instant::now();
    let all = tokio::spawn(async {
        let mut jobs = Vec::new();
        for millis in [80, 10, 10, 10, 10, 10, 10, 10] {
            jobs.push(tokio::spawn(async move {
                std::thread::sleep(Duration::from_millis(millis));
            }));
        }
        for job in jobs {
            job.await.unwrap();
        }
    });
    all.await.unwrap();
    println!(\"took {}\", begun.elapsed().as_millis());
}
";

#[test]
fn uneven_jobs_are_done_sooner_where_workers_steal() {
    let program = compiled(UNEVEN);
    for count in [2, 4] {
        for seed in 1..=5 {
            let stealing = run(&program, &on(Workers::new(count), seed));
            let alone = Workers { stealing: false, ..Workers::new(count) };
            let alone = run(&program, &on(alone, seed));
            let (stealing, alone) = (said(&stealing, "took"), said(&alone, "took"));
            assert!((80..100).contains(&stealing), "{count} workers, seed {seed}: {stealing} ms");
            assert!((150..160).contains(&alone), "{count} workers, seed {seed}: {alone} ms");
        }
    }
}

#[test]
fn a_child_waits_in_the_slot_of_a_worker_that_blocks_although_another_is_idle() {
    let text = "use std::time::{Duration, Instant};

#[tokio::main]
async fn main() {
    let begun = Instant::now();
    let parent = tokio::spawn(async move {
        let child = tokio::spawn(async move {
            println!(\"child {}\", begun.elapsed().as_millis());
        });
        std::thread::sleep(Duration::from_millis(500));
        child.await.unwrap();
    });
    parent.await.unwrap();
}
";
    let program = compiled(text);
    for seed in 1..=5 {
        for (lifo_slot, expected) in [(true, 500..510), (false, 0..2)] {
            let workers = Workers { lifo_slot, ..Workers::new(2) };
            let after = said(&run(&program, &on(workers, seed)), "child");
            assert!(expected.contains(&after), "slot {lifo_slot}, seed {seed}: after {after} ms");
        }
    }
}

/// A task that drains a thousand messages, and another.
fn draining(channel: &str, send: &str, receive: &str) -> String {
    format!(
        "use std::sync::Arc;
use std::sync::atomic::{{AtomicU32, Ordering}};

#[tokio::main]
async fn main() {{
    let (tx, mut rx) = {channel};
    for n in 0..1000 {{
        tx.{send}(n).unwrap();
    }}
    drop(tx);
    let count = Arc::new(AtomicU32::new(0));
    let seen = Arc::clone(&count);
    let drain = tokio::spawn(async move {{
        while let Some(_) = {receive}.await {{
            count.fetch_add(1, Ordering::Relaxed);
        }}
    }});
    let other = tokio::spawn(async move {{
        println!(\"after {{}}\", seen.load(Ordering::Relaxed));
    }});
    let _ = tokio::join!(drain, other);
}}
"
    )
}

#[test]
fn with_a_budget_others_run_after_128_receives_of_tokio_s_channel() {
    let tokio = draining("tokio::sync::mpsc::unbounded_channel()", "send", "rx.recv()");
    let receive = "futures::StreamExt::next(&mut rx)";
    let futures = draining("futures::channel::mpsc::unbounded()", "unbounded_send", receive);
    for (text, budget, expected) in [
        (&tokio, None, 1_000),
        (&tokio, Some(128), 128),
        (&futures, None, 1_000),
        (&futures, Some(128), 1_000),
    ] {
        let program = compiled(text);
        for policy in [Policy::CurrentThread, Policy::Workers(Workers::new(1))] {
            let config = Config { budget, ..with(policy.clone(), 1) };
            let trace = run(&program, &config);
            assert_eq!(said(&trace, "after"), expected, "{policy}, budget {budget:?}");
        }
    }
}

#[test]
fn a_yield_lets_everybody_else_of_the_worker_go_first() {
    let text = "#[tokio::main]
async fn main() {
    let polite = tokio::spawn(async {
        for n in 0..3 {
            println!(\"{n}\");
            tokio::task::yield_now().await;
        }
    });
    let other = tokio::spawn(async { println!(\"other\") });
    let _ = tokio::join!(polite, other);
}
";
    let trace = run(&compiled(text), &on(Workers::new(1), 1));
    assert_eq!(printed(&trace), "0 other 1 2");
}

#[test]
fn a_loop_that_only_yields_sees_the_timers() {
    let text = "use std::time::{Duration, Instant};

#[tokio::main]
async fn main() {
    let begun = Instant::now();
    let spins = tokio::spawn(async move {
        while begun.elapsed() < Duration::from_millis(5) {
            tokio::task::yield_now().await;
        }
    });
    let waits = tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(2)).await;
        println!(\"after {}\", begun.elapsed().as_millis());
    });
    let _ = tokio::join!(spins, waits);
}
";
    let program = compiled(text);
    for count in [1, 2] {
        let config = on(Workers::new(count), 1);
        let limits = wakeline::runtime::Limits { time: Duration::from_secs(1), ..config.limits };
        let trace = run(&program, &Config { limits, ..config });
        assert!((2..5).contains(&said(&trace, "after")), "{count} workers");
    }
}
