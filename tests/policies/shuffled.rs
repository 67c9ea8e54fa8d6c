//! Many seeds show which orders are possible.

use wakeline::runtime::Policy;
use wakeline::trace::Scheduler;

use super::{JOINED, SPAWNED, compiled, outputs, run, with};

const ORDERS: [&str; 6] = ["a b c", "a c b", "b a c", "b c a", "c a b", "c b a"];

#[test]
fn tasks_run_in_any_order_and_joined_futures_in_one() {
    let (spawned, joined) = (compiled(SPAWNED), compiled(JOINED));
    let possible = outputs(&spawned, &Policy::Shuffled, 50);
    assert_eq!(possible.iter().map(String::as_str).collect::<Vec<_>>(), ORDERS);
    assert_eq!(outputs(&joined, &Policy::Shuffled, 50).len(), 1);
    assert_eq!(outputs(&spawned, &Policy::CurrentThread, 50).len(), 1);
}

#[test]
fn timers_for_the_same_tick_fire_in_any_order() {
    // Inside one task only the order of the timers can make a difference.
    let text = "use futures::stream::{FuturesUnordered, StreamExt};
use std::time::Duration;

async fn tick(name: &str) -> &str {
    tokio::time::sleep(Duration::from_millis(10)).await;
    name
}

#[tokio::main(flavor = \"current_thread\")]
async fn main() {
    let mut ticks: FuturesUnordered<_> = [\"a\", \"b\", \"c\"].into_iter().map(tick).collect();
    while let Some(name) = ticks.next().await {
        println!(\"{name}\");
    }
}
";
    let program = compiled(text);
    let possible = outputs(&program, &Policy::Shuffled, 50);
    assert_eq!(possible.iter().map(String::as_str).collect::<Vec<_>>(), ORDERS);
    assert_eq!(outputs(&program, &Policy::CurrentThread, 50).len(), 1);
}

#[test]
fn timers_of_different_ticks_keep_their_order() {
    let text = "use std::time::Duration;

#[tokio::main(flavor = \"current_thread\")]
async fn main() {
    let late = tokio::spawn(async {
        tokio::time::sleep(Duration::from_millis(20)).await;
        println!(\"late\");
    });
    let early = tokio::spawn(async {
        tokio::time::sleep(Duration::from_millis(10)).await;
        println!(\"early\");
    });
    let _ = tokio::join!(late, early);
}
";
    let possible = outputs(&compiled(text), &Policy::Shuffled, 50);
    assert_eq!(possible.into_iter().collect::<Vec<_>>(), ["early late"]);
}

#[test]
fn a_loop_that_yields_does_not_keep_others_out() {
    let text = "use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

#[tokio::main(flavor = \"current_thread\")]
async fn main() {
    let done = Arc::new(AtomicBool::new(false));
    let other = Arc::clone(&done);
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(1)).await;
        other.store(true, Ordering::Relaxed);
    });
    while !done.load(Ordering::Relaxed) {
        tokio::task::yield_now().await;
    }
    println!(\"done\");
}
";
    let possible = outputs(&compiled(text), &Policy::Shuffled, 20);
    assert_eq!(possible.into_iter().collect::<Vec<_>>(), ["done"]);
}

#[test]
fn the_same_seed_gives_the_same_run_and_the_trace_says_who_decided() {
    let program = compiled(SPAWNED);
    let config = with(Policy::Shuffled, 3);
    let trace = run(&program, &config);
    assert_eq!(trace, run(&program, &config));
    assert_eq!(trace.header.scheduler, Scheduler::Shuffled);
}
