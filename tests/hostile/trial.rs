//! Trying texts, on a thread with the stack that a page has.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::time;

/// The stack of the engine. A page has 1 MiB; without optimisation frames are several times as
/// large.
const STACK_BYTES: usize = if cfg!(debug_assertions) { 8 << 20 } else { 1 << 20 };
/// How long one text may take of a processor.
const LENGTH: Duration = Duration::from_secs(2);
/// When a text that does not come to an end is given up, however much else the machine does.
const GIVEN_UP: Duration = Duration::from_secs(120);

/// Tries texts one after another.
pub(crate) struct Trials {
    texts: Sender<String>,
    outcomes: Receiver<Result<Duration, String>>,
    /// Where the text is that is being tried: what is left if the stack overflows.
    current: PathBuf,
    wrong: Vec<String>,
}

impl Trials {
    /// The name is that of a file in cargo's folder for what tests leave.
    pub(crate) fn new(name: &str) -> Self {
        let (texts, outcomes) = trier();
        let current = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("hostile_{name}.rs"));
        Self { texts, outcomes, current, wrong: Vec::new() }
    }

    /// Tries one.
    pub(crate) fn check(&mut self, name: &str, text: &str) {
        std::fs::write(&self.current, text).expect("it can be written");
        self.texts.send(text.to_owned()).expect("the thread lives");
        let what = match self.outcomes.recv_timeout(GIVEN_UP) {
            Ok(Ok(took)) if took <= LENGTH => return,
            Ok(Ok(took)) => format!("took {took:?}"),
            Ok(Err(message)) => format!("panicked: {message}"),
            Err(_) => {
                // That thread is lost; the next texts get another.
                (self.texts, self.outcomes) = trier();
                "does not come to an end".to_owned()
            }
        };
        let said = format!("{name} {what}:\n{}\n", shortened(text));
        // At once: the long version may be ended from outside.
        println!("{said}");
        self.wrong.push(said);
    }

    /// Says what went wrong.
    pub(crate) fn end(self) {
        assert!(self.wrong.is_empty(), "{} texts:\n{}", self.wrong.len(), self.wrong.join("\n"));
    }
}

/// A thread that tries the texts that it is sent, and says how long each took of a processor, or how
/// it panicked.
fn trier() -> (Sender<String>, Receiver<Result<Duration, String>>) {
    let (texts, to_try) = channel::<String>();
    let (tried, outcomes) = channel();
    std::thread::Builder::new()
        .stack_size(STACK_BYTES)
        .spawn(move || {
            // The surface is read once a thread, and not what is measured.
            run("fn main() {}");
            for text in to_try {
                let outcome = catch_unwind(AssertUnwindSafe(|| run(&text)));
                let outcome = outcome.map_err(|panic| {
                    let message = panic.downcast_ref::<String>().cloned();
                    message
                        .or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string))
                        .unwrap_or_default()
                });
                if tried.send(outcome).is_err() {
                    break;
                }
            }
        })
        .expect("a thread can be made");
    (texts, outcomes)
}

fn shortened(text: &str) -> String {
    text.chars().take(6_000).collect()
}

/// Compiles a text, and runs it for a while if it can be run: how long that took of a processor. To
/// check it has to say the same.
fn run(text: &str) -> Duration {
    let begin = Used::now();
    let answer = program::compile(text);
    if let Ok(compiled) = &answer {
        let mut config = Config::new("hostile");
        config.limits.steps_without_waiting = 200_000;
        config.limits.memory_bytes = 32 << 20;
        config.limits.events = 20_000;
        config.limits.actors = 2_000;
        let mut run = Run::of_body(&config, compiled.main());
        run.advance(time::Instant::from_millis(1_000), 2_000);
    }
    let took = begin.until_now();
    let warnings = answer.as_ref().map(|compiled| Rc::from(compiled.warnings()));
    assert_eq!(program::check(text).as_ref(), warnings.as_ref().map_err(|said| *said));
    took
}

/// The time that this thread has had of a processor, where the system tells; otherwise what passed.
struct Used {
    at: Instant,
    on_processor: Option<Duration>,
}

impl Used {
    fn now() -> Self {
        let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
        let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
        Self { at: Instant::now(), on_processor: nanos.map(Duration::from_nanos) }
    }

    fn until_now(&self) -> Duration {
        match (self.on_processor, Self::now().on_processor) {
            (Some(begin), Some(end)) => end - begin,
            _ => self.at.elapsed(),
        }
    }
}
