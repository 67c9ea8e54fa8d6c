//! `split-work`: one job as one future, as two, as two tasks, and divided among workers.

use super::{Bars, Experiment, Origin, Report, Setting, Table, median, shown};

/// How long the job takes on one thread, in milliseconds.
const SIZE: Setting = Setting {
    name: "size",
    label: "Length of the job on one thread",
    unit: "ms",
    min: 1,
    max: 400,
    max_small: 400,
    start: 200,
    steps: &[1, 3, 10, 30, 100, 200, 400],
    is_free: true,
};

pub(super) const EXPERIMENT: Experiment = Experiment {
    name: "split-work",
    title: "Split a computation: futures, tasks, workers",
    does: &[
        "One computation, always the same, is done in one piece; as two futures that are joined; as two tasks; and \
         divided among two, four and more workers, up to twice the number of processors that your browser names. Then small \
         jobs of growing length are done in one worker and in two that have to be started first, to find out from \
         which length on dividing pays.",
        "Everything is computed in workers, also what is not divided, so the page goes on answering.",
    ],
    takes: "about 6 seconds with the length that is set below at first",
    settings: &[SIZE],
    figures: &["split-speed-up", "split-cores", "split-break-even-ms"],
    is_felt: false,
};

/// The most workers that a job is divided among.
const MOST: u32 = 16;
/// The lengths of the small jobs, in milliseconds.
const SMALL_MS: [u32; 8] = [1, 2, 4, 8, 16, 32, 64, 128];

/// What was measured. Each list of times has one of each repetition, in milliseconds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Split {
    /// How many processors the browser says the machine has.
    pub cores: u32,
    /// In one piece.
    pub whole: Vec<f64>,
    /// As two futures that are joined.
    pub joined: Vec<f64>,
    /// As two tasks.
    pub tasks: Vec<f64>,
    /// Divided among so many workers.
    pub workers: Vec<(u32, Vec<f64>)>,
    /// The small jobs.
    pub small: Vec<Small>,
    /// Whether all ways gave the same result.
    pub is_same: bool,
}

/// A small job: how long it takes in each way, in milliseconds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Small {
    /// In one worker that is there.
    pub alone: f64,
    /// In two workers that are there.
    pub divided: f64,
    /// In two workers that are started for it.
    pub started: f64,
}

impl Split {
    /// What can be set: the length of the job.
    pub const SIZE: Setting = SIZE;
    /// The lengths of the small jobs, in milliseconds.
    pub const SMALL_MS: [u32; 8] = SMALL_MS;
    /// How often each way is measured.
    pub const TIMES: u32 = 3;

    /// Among how many workers the job is divided, with so many processors: 2, 4 … up to twice as many.
    pub fn plan(cores: u32) -> Vec<u32> {
        let most = cores.saturating_mul(2).clamp(2, MOST);
        let mut plan: Vec<_> =
            (1..5).map(|power| 1 << power).take_while(|count| *count < most).collect();
        plan.push(most);
        plan
    }

    /// How many times faster than in one piece each number of workers is.
    fn speed_ups(&self) -> Vec<(u32, f64)> {
        let Some(whole) = median(&self.whole) else { return Vec::new() };
        let speed_up =
            |times: &Vec<f64>| median(times).filter(|time| *time > 0.0).map(|time| whole / time);
        self.workers.iter().filter_map(|(count, times)| Some((*count, speed_up(times)?))).collect()
    }

    /// From which length of a job on it pays to divide it, where `divided` is how long it then takes;
    /// none if it never does. Between two lengths that were measured it is found on a straight line.
    fn break_even(&self, divided: impl Fn(&Small) -> f64) -> Option<f64> {
        let gains: Vec<_> =
            self.small.iter().map(|small| (small.alone, small.alone - divided(small))).collect();
        let first = gains.iter().rposition(|(_, gain)| *gain <= 0.0).map_or(0, |last| last + 1);
        let (length, gain) = *gains.get(first)?;
        let Some(&(before, loss)) = first.checked_sub(1).and_then(|place| gains.get(place)) else {
            return Some(length);
        };
        Some(before + (length - before) * (-loss / (gain - loss)))
    }
}

/// What was measured, in words.
pub fn report(split: &Split) -> Report {
    let whole = median(&split.whole);
    let speed_ups = split.speed_ups();
    let best = speed_ups.iter().copied().max_by(|one, other| one.1.total_cmp(&other.1));
    let started = split.break_even(|small| small.started);
    let there = split.break_even(|small| small.divided);
    let longest = split.small.iter().map(|small| small.alone).max_by(f64::total_cmp);
    let number = |value: Option<f64>| value.map_or_else(|| "none".to_owned(), shown);
    let mut says = Vec::new();
    if let (Some(whole), Some((count, speed_up))) = (whole, best) {
        says.push(format!(
            "In one piece the job took {} ms. As two joined futures it took {} ms, and as two tasks {} ms: both have only \
             one thread. Divided among {count} workers it took {} ms, {} times as fast. This browser \
             says that the machine has {} processors.",
            shown(whole),
            number(median(&split.joined)),
            number(median(&split.tasks)),
            shown(whole / speed_up),
            shown(speed_up),
            split.cores
        ));
    }
    says.push(match started {
        Some(length) => format!(
            "If two workers have to be started for it, dividing pays for jobs of about {} ms and more.",
            shown(length)
        ),
        None => format!(
            "If two workers have to be started for it, dividing did not pay for any small job, the longest of which took \
             {} ms; as the figure, that stands for all that is longer.",
            number(longest)
        ),
    });
    says.push(match there {
        Some(length) => format!("With workers that are there already, it pays from about {} ms on.", shown(length)),
        None => "With workers that are there already it did not pay either: there may be one processor only, or it may \
                 be busy with other things."
            .to_owned(),
    });
    if !split.is_same {
        says.push(
            "Not all ways gave the same result, which they should: please report it.".to_owned(),
        );
    }
    Report {
        says,
        bars: vec![Bars::new("Time for the whole job", "ms", ways(split).into_iter().filter_map(|(way, times)| Some((way, median(times)?))))],
        tables: vec![table(split, whole), small_jobs(split)],
        figures: Report::figures_of([
            ("split-speed-up", best.map(|(_, speed_up)| speed_up)),
            ("split-cores", Some(split.cores.into())),
            ("split-break-even-ms", started.or(longest)),
        ]),
        how: vec![
            format!(
                "Each way was measured {} times; the middle one (the median) is shown. A time begins when the page posts \
                 the first message and ends when the last answer is here, so messages are in it. The first three ways run \
                 in one worker, the futures and the tasks on `LocalPool` of the `futures` crate.",
                Split::TIMES
            ),
            "The job is a sum of scrambled numbers. The length that you set was turned into how many numbers by trying out \
             how fast one worker is. The sums of the parts are added up and compared, so all ways did the same work. A \
             worker here is started anew with this page's program, which is the dearest thing in the small jobs."
                .to_owned(),
            "The processors are what the browser says (`navigator.hardwareConcurrency`). It may name fewer than there are, \
             some of them may be slower than others, and other programs use them too."
                .to_owned(),
        ],
        ..Report::default()
    }
}

fn ways(split: &Split) -> Vec<(String, &[f64])> {
    let mut ways = vec![
        ("One piece".to_owned(), &*split.whole),
        ("Two futures, joined".to_owned(), &*split.joined),
        ("Two tasks".to_owned(), &*split.tasks),
    ];
    ways.extend(split.workers.iter().map(|(count, times)| (format!("{count} workers"), &**times)));
    ways
}

fn table(split: &Split, whole: Option<f64>) -> Table {
    let rows = ways(split).into_iter().map(|(way, times)| {
        let time = median(times);
        let speed_up =
            whole.zip(time).filter(|(_, time)| *time > 0.0).map(|(whole, time)| whole / time);
        let shown_or = |value: Option<f64>| value.map_or_else(|| "none".to_owned(), shown);
        let all: Vec<_> = times.iter().map(|time| shown(*time)).collect();
        [way, shown_or(time), shown_or(speed_up), all.join(", ")]
    });
    Table::new(
        "The whole job",
        Origin::MeasuredHere,
        ["Way", "Time (ms)", "Times as fast", "Every measurement (ms)"],
        rows,
    )
}

fn small_jobs(split: &Split) -> Table {
    let rows =
        split.small.iter().map(|small| [small.alone, small.divided, small.started].map(shown));
    Table::new(
        "Small jobs, in ms",
        Origin::MeasuredHere,
        ["One worker", "Two workers that are there", "Two workers that are started for it"],
        rows,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split() -> Split {
        Split {
            cores: 2,
            whole: vec![200.0, 210.0, 190.0],
            joined: vec![201.0],
            tasks: vec![202.0],
            workers: vec![(2, vec![100.0, 105.0, 400.0])],
            small: [(1.0, 41.0), (32.0, 52.0), (64.0, 54.0)]
                .map(|(alone, started)| Small { alone, divided: alone / 2.0, started })
                .into(),
            is_same: true,
        }
    }

    #[test]
    fn a_speed_up_is_of_medians_and_a_break_even_lies_between() {
        let report = report(&split());
        assert!((report.figures["split-speed-up"] - 200.0 / 105.0).abs() < 1e-9);
        // At 32 ms it loses 20, at 64 it gains 10.
        assert!((report.figures["split-break-even-ms"] - (32.0 + 32.0 * 2.0 / 3.0)).abs() < 1e-9);
        assert_eq!(report.figures["split-cores"], 2.0);
        assert!(report.says[2].contains("from about 1 ms on"), "{}", report.says[2]);
    }

    #[test]
    fn where_dividing_never_pays_the_longest_job_stands_for_longer_ones() {
        let mut split = split();
        split.small.iter_mut().for_each(|small| small.started = small.alone + 1.0);
        let report = report(&split);
        assert_eq!(report.figures["split-break-even-ms"], 64.0);
        assert!(report.says[1].contains("did not pay"));
    }

    #[test]
    fn a_different_result_is_not_passed_over() {
        let report = report(&Split { is_same: false, ..split() });
        assert!(report.says.iter().any(|text| text.contains("please report it")));
    }

    #[test]
    fn more_workers_than_processors_are_tried() {
        assert_eq!(Split::plan(1), [2]);
        assert_eq!(Split::plan(2), [2, 4]);
        assert_eq!(Split::plan(6), [2, 4, 8, 12]);
        assert_eq!(Split::plan(64), [2, 4, 8, 16]);
    }
}
