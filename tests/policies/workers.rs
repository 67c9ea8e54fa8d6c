//! A runtime with workers: what overlaps, where what runs, and what the trace says of it.

use std::collections::{BTreeMap, BTreeSet};

use wakeline::program::Compiled;
use wakeline::runtime::{Config, Policy, Workers};
use wakeline::time::{Costs, Instant};
use wakeline::trace::{
    ActorId, ActorKind, EventKind, Origin, Outcome, Scheduler, Trace, WorkerId, from_json, to_json,
};

use super::{compiled, printed, run, with};

pub(super) fn on(workers: Workers, seed: u64) -> Config {
    with(Policy::Workers(workers), seed)
}

/// The number that a program printed after a word.
#[track_caller]
pub(super) fn said(trace: &Trace, word: &str) -> u64 {
    let output = printed(trace);
    let mut words = output.split(' ').skip_while(|other| *other != word);
    let number = words.nth(1).and_then(|number| number.parse().ok());
    number.unwrap_or_else(|| panic!("{word} is not in {output:?}: {:?}", trace.outcome))
}

/// The polls of a trace: who was polled, by which worker, from when to when.
fn polls(trace: &Trace) -> Vec<(ActorId, Option<WorkerId>, Instant, Instant)> {
    let mut open = BTreeMap::new();
    let mut polls = Vec::new();
    for event in &trace.events {
        match (event.actor, event.kind) {
            (Some(actor), EventKind::PollStarted { worker, .. }) => {
                open.insert(actor, (worker, event.at));
            }
            (Some(actor), EventKind::PollEnded { .. }) => {
                let (worker, from) = open.remove(&actor).expect("the trace is valid");
                polls.push((actor, worker, from, event.at));
            }
            _ => {}
        }
    }
    polls
}

/// Two jobs that compute: as tasks, and joined.
const BURNS: &str = "use std::time::Instant;

fn burn() -> u64 {
    let mut sum = 0_u64;
    for n in 0..60_000_u64 {
        sum = sum.wrapping_add(n * n);
    }
    sum
}

#[tokio::main]
async fn main() {
    let begun = Instant::now();
    burn();
    println!(\"one {}\", begun.elapsed().as_micros());
    let begun = Instant::now();
    let (a, b) = (tokio::spawn(async { burn() }), tokio::spawn(async { burn() }));
    let _ = tokio::join!(a, b);
    println!(\"tasks {}\", begun.elapsed().as_micros());
    let begun = Instant::now();
    let (a, b) = (async { burn() }, async { burn() });
    let _ = tokio::join!(a, b);
    println!(\"joined {}\", begun.elapsed().as_micros());
}
";

#[test]
fn two_tasks_that_compute_take_as_long_as_one_on_two_workers_and_twice_as_long_joined() {
    let program = compiled(BURNS);
    for (policy, tasks_take) in [
        (Policy::Workers(Workers::new(2)), 1),
        (Policy::Workers(Workers::new(1)), 2),
        (Policy::CurrentThread, 2),
    ] {
        let trace = run(&program, &with(policy.clone(), 1));
        let one = said(&trace, "one");
        assert!(1_500 < one, "{one} µs is too little to tell");
        for (word, expected) in [("tasks", tasks_take), ("joined", 2)] {
            let took = said(&trace, word);
            let near = (expected * one)..(expected * one + one / 10);
            assert!(near.contains(&took), "{policy}: {word} took {took} µs, one takes {one}");
        }
    }
}

#[test]
fn polls_of_two_workers_overlap_and_those_of_one_never_do() {
    let trace = run(&compiled(BURNS), &on(Workers::new(2), 1));
    let polls = polls(&trace);
    let mut overlap = false;
    for (n, (_, one, from, to)) in polls.iter().enumerate() {
        for (_, other, other_from, other_to) in &polls[n + 1..] {
            let both = from.max(other_from) < to.min(other_to);
            assert!(!(both && one == other), "two polls on one lane");
            overlap |= both && one.is_some() && other.is_some();
        }
    }
    assert!(overlap);
}

/// Four tasks that wait and block in turn.
const HOPPING: &str = "use std::time::Duration;

#[tokio::main]
async fn main() {
    println!(\"main {:?}\", std::thread::current().id());
    let mut jobs = Vec::new();
    for n in 0..4 {
        jobs.push(tokio::spawn(async move {
            for _ in 0..6 {
                tokio::time::sleep(Duration::from_millis(3 + n)).await;
                std::thread::sleep(Duration::from_millis(2));
                println!(\"job {:?}\", std::thread::current().id());
            }
        }));
    }
    for job in jobs {
        job.await.unwrap();
        println!(\"main {:?}\", std::thread::current().id());
    }
}
";

#[test]
fn a_task_moves_between_workers_and_the_future_of_main_stays() {
    let program = compiled(HOPPING);
    for seed in 1..=10 {
        let trace = run(&program, &on(Workers::new(2), seed));
        let mut seen: BTreeMap<ActorId, BTreeSet<Option<WorkerId>>> = BTreeMap::new();
        for (actor, worker, ..) in polls(&trace) {
            seen.entry(actor).or_default().insert(worker);
        }
        assert_eq!(seen[&ActorId::from_index(0)], BTreeSet::from([None]), "seed {seed}");
        assert!(seen.values().any(|workers| 1 < workers.len()), "seed {seed}: nobody moved");
        // The program sees it, too.
        let output = printed(&trace);
        let words: Vec<_> = output.split(' ').collect();
        let threads = |of: &str| -> BTreeSet<_> {
            let ids = words.chunks(2).filter(|pair| pair[0] == of);
            ids.map(|pair| pair[1].to_owned()).collect()
        };
        let (mains, jobs) = (threads("main"), threads("job"));
        assert_eq!((mains.len(), jobs.len()), (1, 2), "seed {seed}");
        assert!(mains.is_disjoint(&jobs), "seed {seed}");
    }
}

#[test]
fn the_trace_says_that_it_is_a_model_and_of_how_many_workers() {
    let trace = run(&compiled(HOPPING), &on(Workers::new(3), 1));
    assert_eq!(trace.header.origin, Origin::Model);
    assert_eq!(trace.header.scheduler, Scheduler::Workers(3));
    assert_eq!(from_json(&to_json(&trace)), Ok(trace));
}

#[test]
fn the_same_seed_gives_the_same_run() {
    let program = compiled(HOPPING);
    let config = on(Workers::new(4), 5);
    assert_eq!(run(&program, &config), run(&program, &config));
}

/// Everything that programs do with threads, locks and channels.
const MIXED: &str = "use std::sync::{Arc, Mutex};
use std::time::Duration;

#[tokio::main]
async fn main() {
    let total = Arc::new(Mutex::new(0));
    let (tx, mut rx) = tokio::sync::mpsc::channel(2);
    let mut tasks = tokio::task::JoinSet::new();
    for n in 1..=5 {
        let (total, tx) = (Arc::clone(&total), tx.clone());
        tasks.spawn(async move {
            {
                let mut total = total.lock().unwrap();
                std::thread::sleep(Duration::from_millis(3));
                *total += n;
            }
            tx.send(n).await.unwrap();
            let job = tokio::task::spawn_blocking(move || {
                std::thread::sleep(Duration::from_millis(5));
                n * 10
            });
            tokio::task::yield_now().await;
            job.await.unwrap()
        });
    }
    drop(tx);
    let mut received = 0;
    while let Some(n) = rx.recv().await {
        received += n;
    }
    let mut tens = 0;
    while let Some(done) = tasks.join_next().await {
        tens += done.unwrap();
    }
    let late = tokio::spawn(async {
        tokio::time::sleep(Duration::from_secs(60)).await;
    });
    let aborted = tokio::spawn(async {
        tokio::time::sleep(Duration::from_secs(60)).await;
    });
    aborted.abort();
    println!(\"cancelled {}\", aborted.await.unwrap_err().is_cancelled());
    let timed = tokio::time::timeout(Duration::from_millis(20), late).await;
    println!(\"late {}\", timed.is_err());
    let panicked = tokio::spawn(async { panic!(\"on purpose\") }).await;
    println!(\"panicked {}\", panicked.unwrap_err().is_panic());
    println!(\"sums {received} {tens} {}\", total.lock().unwrap());
}
";

#[test]
fn locks_channels_jobs_aborts_and_panics_are_the_same_on_any_number_of_workers() {
    let program = compiled(MIXED);
    for count in [1, 2, 8] {
        for workers in [
            Workers::new(count),
            Workers { stealing: false, ..Workers::new(count) },
            Workers { lifo_slot: false, ..Workers::new(count) },
        ] {
            for (costs, budget) in [(Costs::NATIVE, None), (Costs::FREE, Some(128))] {
                for seed in 1..=2 {
                    let config = Config { costs, budget, ..on(workers, seed) };
                    let trace = run(&program, &config);
                    assert_eq!(trace.outcome, Some(Outcome::Finished), "{workers:?}, {seed}");
                    let expected = "cancelled true late true panicked true sums 15 150 15";
                    assert_eq!(printed(&trace), expected, "{workers:?}, {seed}");
                }
            }
        }
    }
}

/// Runs to the end, whatever that is.
fn outcome(program: &Compiled, workers: u8) -> Outcome {
    run(program, &on(Workers::new(workers), 1)).outcome.expect("it has ended")
}

#[test]
fn a_runtime_that_is_dropped_waits_for_the_polls_of_its_workers() {
    let text = "use std::time::{Duration, Instant};

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!(\"dropped {}\", self.0);
    }
}

fn main() {
    let begun = Instant::now();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.spawn(async {
        let _noisy = Noisy(\"blocking\");
        std::thread::sleep(Duration::from_millis(100));
        tokio::time::sleep(Duration::from_secs(60)).await;
    });
    runtime.spawn(async {
        let _noisy = Noisy(\"waiting\");
        tokio::time::sleep(Duration::from_secs(60)).await;
    });
    runtime.block_on(async { tokio::time::sleep(Duration::from_millis(10)).await });
    drop(runtime);
    println!(\"after {}\", begun.elapsed().as_millis());
}
";
    let trace = run(&compiled(text), &on(Workers::new(2), 1));
    assert_eq!(printed(&trace), "dropped blocking dropped waiting after 100");
    assert_eq!(trace.outcome, Some(Outcome::Finished));
}

#[test]
fn tasks_go_on_while_main_does_something_else() {
    let text = "use std::time::Duration;

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let task = runtime.spawn(async {
        for n in 0..3 {
            tokio::time::sleep(Duration::from_millis(10)).await;
            println!(\"{n}\");
        }
        tokio::spawn(async { println!(\"child\") }).await.unwrap();
    });
    std::thread::sleep(Duration::from_millis(100));
    println!(\"main\");
    runtime.block_on(task).unwrap();
}
";
    let program = compiled(text);
    assert_eq!(printed(&run(&program, &on(Workers::new(2), 1))), "0 1 2 child main");
    // With one lane they run only where `main` gives way.
    assert_eq!(printed(&run(&program, &with(Policy::CurrentThread, 1))), "main 0 1 2 child");
}

#[test]
fn tasks_that_lock_each_other_out_are_stuck_and_keep_their_workers() {
    let text = "use std::sync::{Arc, Mutex};
use std::time::Duration;

#[tokio::main]
async fn main() {
    let (a, b) = (Arc::new(Mutex::new(1)), Arc::new(Mutex::new(2)));
    let (c, d) = (Arc::clone(&a), Arc::clone(&b));
    let left = tokio::spawn(async move {
        let one = a.lock().unwrap();
        std::thread::sleep(Duration::from_millis(5));
        println!(\"{}\", *one + *b.lock().unwrap());
    });
    let right = tokio::spawn(async move {
        let two = d.lock().unwrap();
        std::thread::sleep(Duration::from_millis(5));
        println!(\"{}\", *two + *c.lock().unwrap());
    });
    let _ = tokio::join!(left, right);
}
";
    let program = compiled(text);
    let Outcome::Stuck(waiting) = outcome(&program, 2) else { panic!("it is not stuck") };
    assert_eq!(waiting.len(), 3, "main and both tasks: {waiting:?}");
    assert_eq!(outcome(&program, 1), Outcome::Finished, "one worker never lets them meet");
}

#[test]
fn every_actor_is_a_task_that_a_worker_polls_or_main_or_a_thread() {
    let trace = run(&compiled(MIXED), &on(Workers::new(2), 1));
    for (actor, worker, ..) in polls(&trace) {
        let is_task = trace.actor(actor).kind == ActorKind::Task;
        assert_eq!(worker.is_some(), is_task, "{}", trace.actor_name(actor));
    }
}
