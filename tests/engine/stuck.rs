//! Programs that get stuck, and what is said of them; and threads that compute at the same time.

use std::time::Duration;

use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::trace::{ActorKind, EventKind, Outcome, Trace, validate};

fn run(text: &str) -> Trace {
    let compiled = program::compile(text).expect("rustc accepts it");
    let trace = Run::of_body(&Config::new("stuck"), compiled.main()).finish();
    validate(&trace).expect("it is possible");
    trace
}

/// Who waits for what, in which line.
fn waits(text: &str) -> Vec<String> {
    let trace = run(text);
    let Some(Outcome::Stuck(waiting)) = &trace.outcome else {
        panic!("not stuck: {:?}", trace.outcome)
    };
    waiting.iter().map(|waiting| waiting.sentence(&trace)).collect()
}

#[test]
fn two_mutexes_taken_in_two_orders() {
    let text = "use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;
fn main() {
    let a = Arc::new(Mutex::new(1));
    let b = Arc::new(Mutex::new(2));
    let (c, d) = (Arc::clone(&a), Arc::clone(&b));
    let left = thread::spawn(move || {
        let one = a.lock().unwrap();
        thread::sleep(Duration::from_millis(5));
        let two = b.lock().unwrap();
        *one + *two
    });
    let right = thread::spawn(move || {
        let two = d.lock().unwrap();
        thread::sleep(Duration::from_millis(5));
        let one = c.lock().unwrap();
        *one + *two
    });
    println!(\"{}\", left.join().unwrap() + right.join().unwrap());
}
";
    assert_eq!(
        waits(text),
        [
            "'main' waits for the end of 'left', in line 20.",
            "'left' waits for a mutex that 'right' locked in line 15, in line 11.",
            "'right' waits for a mutex that 'left' locked in line 9, in line 17.",
        ]
    );
}

#[test]
fn a_mutex_that_is_locked_twice() {
    let text = "fn main() {
    let value = std::sync::Mutex::new(1);
    let one = value.lock().unwrap();
    let two = value.lock().unwrap();
}
";
    assert_eq!(waits(text), ["'main' waits for a mutex that it locked in line 3, in line 4."]);
}

#[test]
fn a_sender_that_never_goes() {
    let text = "use std::sync::mpsc;
fn main() {
    let (sender, receiver) = mpsc::channel();
    sender.send(1).unwrap();
    for value in receiver {
        println!(\"{value}\");
    }
}
";
    assert_eq!(
        waits(text),
        ["'main' waits for a message on channel 1, which has a sender left, in line 5."]
    );
}

#[test]
fn a_notification_that_comes_too_early() {
    let text = "use std::sync::{Condvar, Mutex};
fn main() {
    let (value, changed) = (Mutex::new(0), Condvar::new());
    changed.notify_all();
    let value = changed.wait(value.lock().unwrap()).unwrap();
}
";
    assert_eq!(waits(text), ["'main' waits for a notification, in line 5."]);
}

#[test]
fn a_task_that_blocks_keeps_the_others_waiting() {
    let text = "use std::sync::Mutex;
fn main() {
    trpl::block_on(async {
        let value = Mutex::new(0);
        trpl::spawn_task(async { println!(\"never\") });
        let one = value.lock().unwrap();
        let two = value.lock().unwrap();
    });
}
";
    assert_eq!(
        waits(text),
        [
            "'main' waits for a mutex that it locked in line 6, in line 7.",
            "'task' waits for its turn, which 'main' does not give up.",
        ]
    );
}

#[test]
fn threads_compute_at_the_same_time() {
    let text = "use std::thread;
use std::time::{Duration, Instant};
fn burn(millis: u64) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_millis(millis) {}
}
fn main() {
    let begun = Instant::now();
    let one = thread::spawn(|| burn(50));
    let two = thread::spawn(|| burn(30));
    burn(40);
    one.join().unwrap();
    two.join().unwrap();
    println!(\"{}\", begun.elapsed() < Duration::from_millis(60));
}
";
    let trace = run(text);
    assert_eq!(trace.outcome, Some(Outcome::Finished));
    let threads: Vec<_> = (0..trace.actors.len())
        .filter(|n| trace.actors[*n].kind == ActorKind::Thread)
        .map(wakeline::trace::ActorId::from_index)
        .collect();
    let span = |actor| {
        let at = |kind: fn(&EventKind) -> bool| {
            let found = trace.events.iter().find(|e| e.actor == Some(actor) && kind(&e.kind));
            found.expect("each thread begins and ends").at
        };
        (
            at(|kind| matches!(kind, EventKind::Resumed)),
            at(|kind| matches!(kind, EventKind::Ended { .. })),
        )
    };
    let [(one_begun, one_ended), (two_begun, two_ended)] = [span(threads[0]), span(threads[1])];
    assert!(one_ended.since(one_begun) >= Duration::from_millis(50));
    assert!(two_ended.since(two_begun) >= Duration::from_millis(30));
    assert!(two_ended < one_ended, "the shorter one ends first");
    assert!(trace.end().since(one_begun) < Duration::from_millis(60), "{}", trace.end());
}
