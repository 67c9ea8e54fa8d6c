//! `million-tasks`: how much time and memory tasks take, up to a million of them.

use super::tasks::{DOING, KEPT};
use super::{Bars, Experiment, Origin, Report, Setting, Table, TasksMeasured, shown};

/// How many tasks.
const COUNT: Setting = Setting {
    name: "tasks",
    label: "Tasks",
    unit: "tasks",
    min: 1,
    max: 1_000_000,
    max_small: 100_000,
    start: 10_000,
    steps: &[1, 10, 100, 1_000, 10_000, 100_000, 1_000_000],
    is_free: true,
};

/// How many bytes each keeps while it waits.
const KEEPS: Setting = Setting {
    name: "keeps",
    label: "Each keeps across its await",
    unit: "bytes",
    min: 0,
    max: 1_024,
    max_small: 1_024,
    start: 0,
    steps: &[0, 1_024],
    is_free: false,
};

pub(super) const EXPERIMENT: Experiment = Experiment {
    name: "million-tasks",
    title: "How many tasks can there be?",
    does: &[
        "This spawns as many tasks as you ask for, all on one thread. Each waits at the same gate; when all of them \
         wait, the gate opens, which wakes them all, and each finishes. Time and memory are measured here and now.",
        "The thread is a worker of this page with a memory of its own, so that the page goes on answering and the \
         memory can be given back. With 1,024 bytes kept by each task, at most 100,000 are made, because a million \
         would need more than a gigabyte.",
    ],
    takes: "less than a second for a hundred thousand tasks, a few seconds for a million on a slow machine",
    settings: &[COUNT, KEEPS],
    figures: &["tasks-made", "tasks-total-ms", "tasks-bytes-each"],
    is_felt: false,
};

/// With fewer tasks than this the memory does not grow measurably: it does so in pieces of 64 KiB.
const ENOUGH: u32 = 10_000;
/// How many tasks there may be if each keeps something.
const MOST_KEEPING: u32 = 100_000;

impl TasksMeasured {
    /// What can be set: how many tasks.
    pub const COUNT: Setting = COUNT;
    /// What can be set: what each keeps.
    pub const KEEPS: Setting = KEEPS;
    /// What is done, step by step.
    pub const DOING: [&str; 3] = DOING;

    /// Says why so many tasks that keep so much cannot be made.
    ///
    /// # Errors
    ///
    /// A whole sentence.
    pub fn check(count: u32, keeps: u32) -> Result<(), String> {
        if keeps == 0 || count <= MOST_KEEPING {
            return Ok(());
        }
        let (most, kept) = (shown(MOST_KEEPING.into()), shown(f64::from(keeps)));
        Err(format!(
            "With {kept} bytes kept by each, at most {most} tasks are made here. Set Tasks to {most} or less."
        ))
    }

    /// The whole time, in milliseconds.
    fn total_ms(&self) -> f64 {
        self.spawn_ms + self.wait_ms + self.wake_ms
    }

    /// The memory of a task, in bytes; none if too few were made to tell.
    fn bytes_each(&self) -> Option<f64> {
        let grown = self.waiting_bytes - self.before_bytes;
        (self.finished >= ENOUGH && grown > 0.0).then(|| grown / f64::from(self.finished))
    }
}

/// What was measured, in words.
pub fn report(measured: &TasksMeasured, keeps: u32) -> Report {
    let count = f64::from(measured.finished);
    let (total, each) = (measured.total_ms(), measured.bytes_each());
    // The clock goes in steps of a tenth of a millisecond.
    let micros = |millis: f64| {
        if millis < 1.0 {
            "too short to measure".to_owned()
        } else {
            shown(millis * 1e3 / count.max(1.0))
        }
    };
    let millis =
        |millis: f64| if millis < 0.1 { "less than 0.1".to_owned() } else { shown(millis) };
    let parts = [
        ("Spawn them", measured.spawn_ms),
        ("Poll each once: it waits", measured.wait_ms),
        ("Wake all: each finishes", measured.wake_ms),
        ("All together", total),
    ];
    let mut says = vec![format!(
        "{} tasks were spawned, waited, were woken and finished in {} ms, on one thread.",
        shown(count),
        millis(total)
    )];
    let mib = |bytes: f64| shown(bytes / f64::from(1 << 20));
    says.push(match each {
        Some(each) => format!(
            "While all of them waited they took {} MiB of memory, {} bytes each.{}",
            mib(measured.waiting_bytes - measured.before_bytes),
            shown(each.round()),
            if keeps > 0 { " Most of that is what each keeps across its await." } else { "" }
        ),
        None => format!(
            "The memory has hardly grown: it does so in pieces of 64 KiB. What one task takes shows from {} tasks on.",
            shown(ENOUGH.into())
        ),
    });
    let rows = parts.map(|(what, time)| [what.to_owned(), millis(time), micros(time)]);
    Report {
        says,
        bars: vec![Bars::new("Where the time went", "ms", parts.into_iter().take(3))],
        tables: vec![
            Table::new("Time", Origin::MeasuredHere, ["Step", "All (ms)", "Each task (µs)"], rows),
            Table::new(
                "Memory of the worker",
                Origin::MeasuredHere,
                ["When", "MiB"],
                [
                    ["Before".to_owned(), mib(measured.before_bytes)],
                    ["While all tasks waited".to_owned(), mib(measured.waiting_bytes)],
                ],
            ),
        ],
        figures: Report::figures_of([
            ("tasks-made", Some(count)),
            ("tasks-total-ms", Some(total)),
            ("tasks-bytes-each", each),
        ]),
        how: vec![
            "The executor is `LocalPool` of the `futures` crate, compiled into this page. The one that draws timelines on \
             this site records each step of each task, and with a million tasks the recording would be what is measured."
                .to_owned(),
            format!(
                "A task is one boxed future with two shared pointers{}, and a waker that the gate keeps. The memory is \
                 the length of the worker's WebAssembly memory, which only ever grows, so each run has a new worker.",
                if keeps > 0 { format!(" and an array of {KEPT} bytes that lives across its await") } else { String::new() }
            ),
        ],
        ..Report::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(finished: u32, grown: f64) -> TasksMeasured {
        TasksMeasured {
            finished,
            spawn_ms: 60.0,
            wait_ms: 30.0,
            wake_ms: 50.0,
            before_bytes: 1e6,
            waiting_bytes: 1e6 + grown,
        }
    }

    #[test]
    fn a_million_tasks_have_a_size_each() {
        let report = report(&measured(1_000_000, 96e6), 0);
        assert_eq!(report.figures["tasks-made"], 1e6);
        assert_eq!(report.figures["tasks-total-ms"], 140.0);
        assert_eq!(report.figures["tasks-bytes-each"], 96.0);
        assert!(report.says[0].starts_with("1,000,000 tasks"));
    }

    #[test]
    fn the_size_of_one_task_alone_is_not_claimed() {
        let report = report(&measured(1, 65_536.0), 0);
        assert!(!report.figures.contains_key("tasks-bytes-each"));
        assert!(report.says[1].contains("10,000"));
    }

    #[test]
    fn a_million_tasks_that_keep_a_kilobyte_are_refused() {
        assert_eq!(TasksMeasured::check(1_000_000, 0), Ok(()));
        assert_eq!(TasksMeasured::check(100_000, 1_024), Ok(()));
        let reason = TasksMeasured::check(100_001, 1_024).expect_err("too many");
        assert!(reason.contains("at most 100,000"), "{reason}");
    }
}
