//! `sleeps`: how short a wait can be: timers, messages to oneself, and a yield.

use super::{Bars, Experiment, Origin, Report, Table, mean, shown};

pub(super) const EXPERIMENT: Experiment = Experiment {
    name: "sleeps",
    title: "How short can a wait be?",
    does: &[
        "A timer of 1 ms is set fifty times, each by the one before, as a loop of short sleeps does. Then the page posts \
         itself a message, a thousand times, and last a task yields to its executor a hundred thousand times. From the \
         sums follows what one of each takes.",
    ],
    takes: "less than a second",
    settings: &[],
    figures: &["timer-mean-ms", "hop-mean-us"],
    is_felt: false,
};

/// What was measured.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sleeps {
    /// How long each timer of 1 ms took, in order, in milliseconds.
    pub timers_ms: Vec<f64>,
    /// How many messages the page posted itself.
    pub hops: u32,
    /// How long they took together, in milliseconds.
    pub hops_ms: f64,
    /// How often a task yielded.
    pub yields: u32,
    /// How long that took together, in milliseconds.
    pub yields_ms: f64,
}

impl Sleeps {
    /// How many timers follow each other.
    pub const TIMERS: u32 = 50;
    /// How many messages follow each other.
    pub const HOPS: u32 = 1_000;
    /// How often a task yields.
    pub const YIELDS: u32 = 100_000;
}

/// After so many timers that set each other, browsers make them wait longer.
const UNSLOWED: usize = 5;

/// What was measured, in words.
pub fn report(sleeps: &Sleeps) -> Report {
    let each = |total_ms: f64, count: u32| (count > 0).then(|| total_ms / f64::from(count));
    let timer = mean(&sleeps.timers_ms);
    let (first, later) = sleeps.timers_ms.split_at(UNSLOWED.min(sleeps.timers_ms.len()));
    let hop = each(sleeps.hops_ms * 1e3, sleeps.hops);
    let yielded = each(sleeps.yields_ms * 1e6, sleeps.yields);
    let number = |value: Option<f64>, unit: &str| {
        value.map_or_else(|| "none".to_owned(), |value| format!("{}\u{a0}{unit}", shown(value)))
    };
    let rows = [
        ["A timer of 1 ms, set by the one before".to_owned(), number(timer, "ms")],
        ["The first five of them".to_owned(), number(mean(first), "ms")],
        ["All later ones".to_owned(), number(mean(later), "ms")],
        ["A message of the page to itself".to_owned(), number(hop, "µs")],
        ["A task that yields to its executor".to_owned(), number(yielded, "ns")],
    ];
    let says = format!(
        "A wait of 1 ms took {} on average, a message of the page to itself {}, and a yield {}. A wait is never shorter \
         than asked for, and browsers make timers that set each other wait about 4 ms, so that no page keeps the \
         processor awake.",
        number(timer, "ms"),
        number(hop, "µs"),
        number(yielded, "ns")
    );
    let bars = [
        ("timer of 1 ms", timer.map(|millis| millis * 1e3)),
        ("message", hop),
        ("yield", yielded.map(|nanos| nanos / 1e3)),
    ];
    Report {
        says: vec![says],
        bars: vec![Bars::new(
            "One of each",
            "µs",
            bars.into_iter().filter_map(|(name, value)| Some((name, value?))),
        )],
        tables: vec![
            Table::new("One of each, on average", Origin::MeasuredHere, ["What", "Time"], rows),
        ],
        figures: Report::figures_of([("timer-mean-ms", timer), ("hop-mean-us", hop)]),
        how: vec![
            format!(
                "{} timers were set with `setTimeout(…, 1)`, each in the callback of the one before. {} messages went through \
                 a `MessageChannel`, each posted when the one before had arrived: that is how the executor of this site \
                 gives the page a turn on the real clock. The yields are {} turns of a task on `LocalPool` of the \
                 `futures` crate, which give the page no turn.",
                sleeps.timers_ms.len(),
                shown(sleeps.hops.into()),
                shown(sleeps.yields.into())
            ),
            "The clock of a browser goes in steps of a tenth of a millisecond or more, so short things are measured \
             together and divided."
                .to_owned(),
        ],
        ..Report::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_short_is_divided() {
        let mut timers_ms = vec![1.2; 5];
        timers_ms.extend([4.4; 45]);
        let sleeps =
            Sleeps { timers_ms, hops: 1_000, hops_ms: 12.0, yields: 100_000, yields_ms: 5.0 };
        let report = report(&sleeps);
        assert!((report.figures["timer-mean-ms"] - 4.08).abs() < 1e-9);
        assert!((report.figures["hop-mean-us"] - 12.0).abs() < 1e-9);
        let times: Vec<_> = report.tables[0].rows.iter().map(|row| &*row[1]).collect();
        assert_eq!(
            times,
            ["4.08\u{a0}ms", "1.20\u{a0}ms", "4.40\u{a0}ms", "12\u{a0}µs", "50\u{a0}ns"]
        );
    }

    #[test]
    fn nothing_is_claimed_of_nothing() {
        assert!(report(&Sleeps::default()).figures.is_empty());
    }
}
