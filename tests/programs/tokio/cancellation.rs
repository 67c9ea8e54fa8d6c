//! A race drops its losers: guards run, in reverse order, and what was begun is undone.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use tokio::time::sleep;

type Log = Rc<RefCell<Vec<String>>>;

struct Undo {
    log: Log,
    what: String,
    is_done: bool,
}

impl Undo {
    fn new(log: &Log, what: &str) -> Self {
        log.borrow_mut().push(format!("do {what}"));
        Self { log: log.clone(), what: what.to_string(), is_done: false }
    }

    fn keep(mut self) {
        self.is_done = true;
    }
}

impl Drop for Undo {
    fn drop(&mut self) {
        let word = if self.is_done { "keep" } else { "undo" };
        self.log.borrow_mut().push(format!("{word} {}", self.what));
    }
}

async fn transfer(log: Log, ms: u64) -> u64 {
    let first = Undo::new(&log, "reserve");
    sleep(Duration::from_millis(ms)).await;
    let second = Undo::new(&log, "book");
    sleep(Duration::from_millis(ms)).await;
    first.keep();
    second.keep();
    ms
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let log = Log::default();
    for limit in [20, 70, 200] {
        let outcome = tokio::select! {
            biased;
            ms = transfer(log.clone(), 45) => Some(ms),
            () = sleep(Duration::from_millis(limit)) => None,
        };
        println!("{limit}: {outcome:?}");
        for line in log.borrow_mut().drain(..) {
            println!("  {line}");
        }
    }
    println!("{}", Rc::strong_count(&log));
}
