//! `workers`: how long Web Workers take to start, one, two, four … at a time.

use super::{Bars, Experiment, Origin, Report, Setting, Table, median, shown};

/// How many workers are started at most at the same time.
const MOST: Setting = Setting {
    name: "most",
    label: "Workers at the same time, at most",
    unit: "",
    min: 1,
    max: 32,
    max_small: 16,
    start: 8,
    steps: &[1, 2, 4, 8, 16, 32],
    is_free: false,
};

pub(super) const EXPERIMENT: Experiment = Experiment {
    name: "workers",
    title: "Start workers until there are enough",
    does: &[
        "A Web Worker is the thread of a browser: a thread of the operating system with a JavaScript engine and a \
         memory of its own. This starts one worker, then two at the same time, then four, and so on up to the number \
         below, and measures how long each takes from the call that starts it until its first message is here. After \
         each round they are all ended. Last comes one worker that also loads the Rust program of this page.",
        "The limit is ours: 32, or 16 on small screens. A browser has a limit too, above a hundred, but on the way \
         there a worker costs megabytes, and your other pages would feel it.",
    ],
    takes: "about a second, longer on a slow machine",
    settings: &[MOST],
    figures: &["workers-made", "workers-start-ms"],
    is_felt: false,
};

/// One round: as many workers as were to be started at the same time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Round {
    /// How many were to be started.
    pub wanted: u32,
    /// How long each that came took, in milliseconds.
    pub starts_ms: Vec<f64>,
    /// From the first call until all that came were there, in milliseconds.
    pub all_ms: f64,
    /// What the browser did instead of starting one: a part of a sentence.
    pub refused: Option<String>,
}

/// What was measured.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Starts {
    /// The rounds, in order.
    pub rounds: Vec<Round>,
    /// How long a worker took that also loads the program of this page, in milliseconds.
    pub with_program_ms: Option<f64>,
}

impl Starts {
    /// What can be set: how many at most.
    pub const MOST: Setting = MOST;

    /// How many are started in each round.
    pub fn plan(most: u32) -> Vec<u32> {
        let mut plan: Vec<_> =
            (0..u32::BITS).map(|power| 1 << power).take_while(|count| *count < most).collect();
        plan.push(most);
        plan
    }
}

/// What the rounds say.
pub fn report(starts: &Starts) -> Report {
    let rounds = &starts.rounds;
    let count = |round: &Round| u32::try_from(round.starts_ms.len()).unwrap_or(u32::MAX);
    let made = rounds.iter().map(count).max().unwrap_or_default();
    let all: Vec<f64> = rounds.iter().flat_map(|round| round.starts_ms.iter().copied()).collect();
    let (middle, number) =
        (median(&all), |value: Option<f64>| value.map_or_else(|| "none".to_owned(), shown));
    let rows = rounds.iter().map(|round| {
        let slowest = round.starts_ms.iter().copied().max_by(f64::total_cmp);
        [
            shown(round.wanted.into()),
            shown(count(round).into()),
            number(median(&round.starts_ms)),
            number(slowest),
            shown(round.all_ms),
        ]
    });
    let mut says = vec![match middle {
        Some(middle) => format!(
            "At most {} workers ran at the same time, and the typical one (the median) took {} ms from the call until \
             its first message. That is what a thread costs together with a JavaScript engine. What a thread of \
             the operating system takes alone, and a task, is in the last table.",
            shown(made.into()),
            shown(middle)
        ),
        None => "No worker started.".to_owned(),
    }];
    if let Some(refused) = rounds.iter().find_map(|round| round.refused.as_ref()) {
        says.push(format!("The browser did not start all of them: {refused}"));
    }
    if let Some(loaded) = starts.with_program_ms {
        says.push(format!(
            "A worker that also loads the Rust program of this page was there after {} ms.",
            shown(loaded)
        ));
    }
    let bars = rounds.iter().filter_map(|round| {
        Some((format!("{} at a time", shown(round.wanted.into())), median(&round.starts_ms)?))
    });
    let loaded = starts.with_program_ms.map(|loaded| ("1 with the program".to_owned(), loaded));
    Report {
        says,
        bars: vec![Bars::new("Median time to start", "ms", bars.chain(loaded))],
        tables: vec![
            Table::new(
                "Workers started at the same time",
                Origin::MeasuredHere,
                ["Wanted", "Started", "Median start (ms)", "Slowest start (ms)", "Until all were there (ms)"],
                rows,
            ),
        ],
        figures: Report::figures_of([
            ("workers-made", Some(f64::from(made))),
            ("workers-start-ms", middle),
        ]),
        how: vec![
            "Each worker runs a script of one line that sends a message. Its time begins right before the browser is \
             called and ends when the page receives the message, read from `performance.now()` on the page. So the time \
             in which the page was busy with starting the others is in it."
                .to_owned(),
            "Workers stand for threads wherever this site runs on the real clock. They are dearer than threads are \
             natively, so their cost is never shown as the cost of a thread: that is in the last table."
                .to_owned(),
        ],
        ..Report::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rounds_double_and_end_where_they_should() {
        assert_eq!(Starts::plan(8), [1, 2, 4, 8]);
        assert_eq!(Starts::plan(1), [1]);
        assert_eq!(Starts::plan(6), [1, 2, 4, 6]);
    }

    #[test]
    fn the_figures_are_of_all_rounds() {
        let round = |wanted, starts_ms: &[f64]| Round {
            wanted,
            starts_ms: starts_ms.to_vec(),
            all_ms: 30.0,
            refused: None,
        };
        let mut starts = Starts {
            rounds: vec![round(1, &[10.0]), round(2, &[12.0, 14.0])],
            with_program_ms: Some(40.0),
        };
        let found = report(&starts);
        assert_eq!(found.figures["workers-made"], 2.0);
        assert_eq!(found.figures["workers-start-ms"], 12.0);
        assert_eq!(found.bars[0].bars.len(), 3);
        starts.rounds[1].starts_ms.pop();
        starts.rounds[1].refused = Some("it said no.".to_owned());
        assert!(report(&starts).says[1].ends_with("it said no."));
        assert_eq!(report(&starts).figures["workers-made"], 1.0);
    }

    #[test]
    fn a_browser_without_workers_is_reported() {
        let report = report(&Starts::default());
        assert_eq!(report.figures["workers-made"], 0.0);
        assert!(!report.figures.contains_key("workers-start-ms"));
    }
}
