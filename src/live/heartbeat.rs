//! `heartbeat`: a timer of the page beside a long computation, on the page and in a worker.

use super::figures::gaps;
use super::{Bars, Experiment, Origin, Report, Setting, Table, longest_gap, mean, shown};

/// How long the computation lasts, in milliseconds.
pub(super) const BURN: Setting = Setting {
    name: "burn",
    label: "Length of the computation",
    unit: "ms",
    min: 50,
    max: 300,
    max_small: 300,
    start: 300,
    steps: &[50, 100, 200, 300],
    is_free: false,
};

pub(super) const EXPERIMENT: Experiment = Experiment {
    name: "heartbeat",
    title: "A heartbeat beside a long computation",
    does: &[
        "A timer of this page beats every 50 ms: the heartbeat. In the middle of the first second the page itself \
         computes without a pause, for as long as is set below. It really freezes for that long. In the second \
         part a worker, a thread of its own, computes for the same time.",
        "Try the button and the text field while it runs.",
    ],
    takes: "about 3 seconds",
    settings: &[BURN],
    figures: &["longest-gap-page-ms", "longest-gap-worker-ms"],
    is_felt: true,
};

/// How often the heart beats, in milliseconds.
pub(super) const EVERY_MS: u32 = 50;

/// When the heart has beaten, in milliseconds: beside the computation on the page, and beside that in
/// a worker.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Beats {
    /// How long the computation was to last.
    pub burn_ms: u32,
    /// Beside the computation on the page.
    pub page: Vec<f64>,
    /// Beside the computation in a worker.
    pub worker: Vec<f64>,
}

impl Beats {
    /// How often the heart beats, in milliseconds.
    pub const EVERY_MS: u32 = EVERY_MS;
    /// What can be set: the length of the computation.
    pub const BURN: Setting = BURN;
}

/// What the beats say.
pub fn report(beats: &Beats) -> Report {
    let places = [("on the page", &beats.page), ("in a worker", &beats.worker)];
    let longest = places.map(|(_, beats)| longest_gap(beats));
    let number = |value: Option<f64>| value.map_or_else(|| "none".to_owned(), shown);
    let rows = places.map(|(place, beats)| {
        let gaps = gaps(beats);
        let list: Vec<_> = gaps.iter().map(|gap| format!("{gap:.0}")).collect();
        [
            format!("The computation ran {place}"),
            shown(f64::from(u32::try_from(beats.len()).unwrap_or(u32::MAX))),
            number(mean(&gaps)),
            number(longest_gap(beats)),
            list.join(" "),
        ]
    });
    let burn = beats.burn_ms;
    let says = match longest {
        [Some(page), Some(worker)] => format!(
            "With {burn} ms of computing on the page, the longest gap between two beats was {} ms; with the same \
             in a worker it was {} ms. Nothing on a thread can run beside a computation that never gives the \
             thread back: not a timer, not a click, not another task.",
            shown(page),
            shown(worker)
        ),
        _ => "The heart did not beat often enough to say anything.".to_owned(),
    };
    let bars = places.iter().zip(longest).filter_map(|((place, _), gap)| Some((*place, gap?)));
    Report {
        says: vec![says],
        bars: vec![Bars::new("Longest gap between two beats", "ms", bars)],
        tables: vec![Table::new(
            "The heartbeat",
            Origin::MeasuredHere,
            ["Where", "Beats", "Mean gap (ms)", "Longest gap (ms)", "Every gap, in order (ms)"],
            rows,
        )],
        figures: Report::figures_of([
            ("longest-gap-page-ms", longest[0]),
            ("longest-gap-worker-ms", longest[1]),
        ]),
        how: vec![
            format!(
                "The heart is one repeating timer of {EVERY_MS} ms on the page, and the moment of each beat is read \
                 from performance.now(). The computation is a loop of compiled Rust that looks at the same clock \
                 and ends after {burn} ms."
            ),
            "The worker was loaded before its part began, so the gap has nothing of its start. Other work of the \
             browser and of your machine is in both numbers."
                .to_owned(),
        ],
        ..Report::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_gap_is_found_in_each_part() {
        let beats = Beats {
            burn_ms: 300,
            page: vec![50.0, 100.0, 402.0, 450.0],
            worker: vec![1_050.0, 1_100.0, 1_153.0],
        };
        let report = report(&beats);
        assert_eq!(report.figures["longest-gap-page-ms"], 302.0);
        assert_eq!(report.figures["longest-gap-worker-ms"], 53.0);
        assert_eq!(report.tables[0].rows[0][4], "50 302 48");
        assert!(report.says[0].contains("302 ms") && report.says[0].contains("53 ms"));
    }

    #[test]
    fn without_beats_there_is_no_figure() {
        let report = report(&Beats::default());
        assert!(report.figures.is_empty());
        assert!(report.says[0].ends_with('.'));
    }
}
