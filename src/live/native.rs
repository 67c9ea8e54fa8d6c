//! What was measured natively, to be shown beside what an experiment measures here.

use super::{Origin, Report, Table};
use crate::lessons::{RecordedFigure, RecordedFigures};

/// Figures that were measured natively and belong to an experiment.
#[derive(Debug)]
pub struct Native {
    /// The experiment.
    experiment: &'static str,
    /// What they are of.
    caption: &'static str,
    /// Their names, in order.
    figures: &'static [&'static str],
}

const NATIVE: &[Native] = &[
    Native {
        experiment: "workers",
        caption: "Threads and tasks",
        figures: &[
            "thread-start-join",
            "task-current-thread",
            "task-multi-thread",
            "task-multi-thread-inside",
            "threads-made",
            "threads-refused",
            "threads-limit",
            "threads-bytes-each",
            "threads-addresses-each",
            "threads-made-within-4-gib",
            "threads-refused-within-4-gib",
        ],
    },
    Native {
        experiment: "million-tasks",
        caption: "Tasks and threads",
        figures: &[
            "million-tasks-s",
            "million-tasks-spawn-s",
            "task-bytes-each",
            "threads-made",
            "threads-bytes-each",
            "threads-addresses-each",
        ],
    },
    Native {
        experiment: "sleeps",
        caption: "One of each",
        figures: &[
            "tokio-sleep-1-ms",
            "tokio-sleep-1-ns",
            "thread-sleep-1-ms",
            "thread-sleep-1-ns",
            "tokio-yield-now",
        ],
    },
    Native {
        experiment: "split-work",
        caption: "Two computations",
        figures: &["split-one", "split-join", "split-tasks", "split-threads"],
    },
];

impl Native {
    /// Those that belong to the experiment of this name, if there are any.
    pub fn of(experiment: &str) -> Option<&'static Self> {
        NATIVE.iter().find(|native| native.experiment == experiment)
    }

    /// Whether a figure belongs to any experiment.
    pub fn shows(figure: &str) -> bool {
        NATIVE.iter().any(|native| native.figures.contains(&figure))
    }

    /// Adds them to what the experiment found out, each with how it was measured.
    pub fn add_to(&self, report: &mut Report, recorded: &RecordedFigures) {
        let figures: Vec<_> = self.figures.iter().filter_map(|name| recorded.find(name)).collect();
        let rows = figures.iter().map(|figure| [figure.term.clone(), figure.written()]);
        let heads = ["What", "Result"];
        report.tables.push(Table::new(self.caption, Origin::RecordedNatively, heads, rows));
        report.how.push(format!("The figures that were recorded natively: {}.", recorded.machine));
        report.how.extend(ways(&figures));
    }
}

/// How figures were measured, once for those that follow each other and were measured alike.
fn ways(figures: &[&RecordedFigure]) -> Vec<String> {
    let alike = figures.chunk_by(|one, next| one.how == next.how);
    let way = |alike: &[&RecordedFigure]| {
        let terms: Vec<_> = alike.iter().map(|figure| &*figure.term).collect();
        format!("{}: {}", terms.join("; "), alike[0].how)
    };
    alike.map(way).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lessons::recorded_figures;

    #[test]
    fn every_figure_that_is_shown_was_recorded() {
        for native in NATIVE {
            assert!(crate::live::find(native.experiment).is_some(), "{}", native.experiment);
            for name in native.figures {
                assert!(recorded_figures().find(name).is_some(), "{name}");
            }
        }
    }

    #[test]
    fn a_report_gets_a_table_the_machine_and_each_way_once() {
        let mut report = Report::default();
        let recorded = recorded_figures();
        Native::of("sleeps").expect("it is in the list").add_to(&mut report, recorded);
        assert_eq!(report.tables[0].rows.len(), 5);
        assert!(report.tables[0].rows[0][1].ends_with("\u{a0}ms"));
        assert!(report.how[0].contains(&recorded.machine));
        assert_eq!(report.how.len(), 4, "{:?}", report.how);
    }
}
