//! A whole trace as text: what was run, one line for each event, how it ended.
//!
//! It is the form of golden files: the same for the same trace, and a line that differs names
//! what differs.

use super::sentence::{Who, escaped, event_sentence};
use super::{ActorId, Origin, Outcome, Scheduler, Trace};
use crate::time::{Clock, Costs, Jitter};

/// The whole trace: what was run, one line an event (its time, whose it is, what it says), and
/// how the run ended.
///
/// # Panics
///
/// If an id points past its table; a trace that [`validate`](fn@super::validate) accepts has none
/// such.
pub fn to_text(trace: &Trace) -> String {
    let header = &trace.header;
    let mut lines = vec![
        format!("program  {}", escaped(&header.program)),
        format!("seed     {}", header.seed),
        format!("clock    {}", clock(header.clock)),
        format!("run      {}", origin(header.origin)),
    ];
    lines.extend(scheduler(header.scheduler).map(|order| format!("order    {order}")));
    lines.extend(header.budget.map(|most| format!("budget   {most} operations a poll")));
    lines.extend(header.costs.map(|costs| format!("costs    {}", price_list(costs))));
    lines.extend(header.recorded.iter().map(|how| format!("recorded {}", escaped(how))));
    lines.push(String::new());
    let names: Vec<String> = trace.events.iter().map(|e| short_name(trace, e.actor)).collect();
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
    for (index, (event, name)) in trace.events.iter().zip(&names).enumerate() {
        let sentence = event_sentence(trace, index);
        lines.push(format!("{:>14}  {name:<width$}  {sentence}", event.at));
    }
    lines.push(String::new());
    lines.extend(outcome(trace));
    lines.push(String::new());
    lines.join("\n")
}

/// How the run ended: a sentence, and for a run that is stuck a line for each who waits.
fn outcome(trace: &Trace) -> Vec<String> {
    let sentence = match &trace.outcome {
        None => "the run goes on".to_owned(),
        Some(Outcome::Finished) => "main ran to its end".to_owned(),
        Some(Outcome::Stuck(_)) => "stuck: nothing is ready and no timer is set".to_owned(),
        Some(Outcome::LimitReached(limit)) => format!("a limit was reached: {limit}"),
        Some(Outcome::Panicked(message)) => format!("main panicked: {}", escaped(message)),
        Some(Outcome::Exited(status)) => format!("the program ended with the status {status}"),
        Some(Outcome::Stopped) => "the reader stopped the run".to_owned(),
        Some(Outcome::Refused(reason)) => format!("the run could not go on: {}", escaped(reason)),
        Some(Outcome::Hidden) => "the page was hidden, so the times mean nothing".to_owned(),
        Some(Outcome::Choosing(_)) => "the reader is to choose who is polled next".to_owned(),
    };
    let mut lines = vec![format!("outcome  {sentence}")];
    if let Some(Outcome::Choosing(ready)) = &trace.outcome {
        let each = ready.iter().map(|actor| format!("         {} is ready", Who(trace, *actor)));
        lines.extend(each);
    }
    if let Some(Outcome::Stuck(waiting)) = &trace.outcome {
        lines.extend(waiting.iter().map(|waiting| {
            let at =
                if waiting.line == 0 { String::new() } else { format!(", line {}", waiting.line) };
            let wants = escaped(&waiting.wants);
            format!("         {} waits for {wants}{at}", Who(trace, waiting.actor))
        }));
    }
    lines
}

/// What stands in the column of names.
fn short_name(trace: &Trace, actor: Option<ActorId>) -> String {
    actor.map_or_else(|| "-".to_owned(), |id| escaped(trace.actor_name(id)))
}

fn clock(clock: Clock) -> &'static str {
    match clock {
        Clock::Virtual => "virtual",
        Clock::Real => "real",
    }
}

/// Who decided the order of polls, where that was not the default.
fn scheduler(scheduler: Scheduler) -> Option<String> {
    match scheduler {
        Scheduler::CurrentThread => None,
        Scheduler::Shuffled => Some("by the seed".to_owned()),
        Scheduler::Chosen => Some("by the reader".to_owned()),
        Scheduler::Workers(1) => Some("of 1 worker".to_owned()),
        Scheduler::Workers(count) => Some(format!("of {count} workers")),
    }
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::LiveReal => "live, real clock",
        Origin::LiveVirtual => "live, virtual clock",
        Origin::Model => "model",
        Origin::RecordedNatively => "recorded natively",
    }
}

fn price_list(costs: Costs) -> String {
    let jitter = |jitter: Jitter| {
        if jitter.spread.is_zero() {
            format!("{:?}", jitter.least)
        } else {
            format!("{:?} to {:?}", jitter.least, jitter.least.saturating_add(jitter.spread))
        }
    };
    format!(
        "poll {:?}, timers every {:?}, late after a timer {}, after a thread {}, a thread {}, exit {:?}",
        costs.poll,
        costs.timer_granularity,
        jitter(costs.timer_lateness),
        jitter(costs.unpark_lateness),
        jitter(costs.thread_lateness),
        costs.exit
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{EventKind, Limit, Waiting, sample};

    /// The path of the golden file from the package's root.
    const GOLDEN: &str = "src/trace/golden/sample.txt";

    /// Set `UPDATE_GOLDEN=1` to write the file anew; then read what changed in it.
    #[test]
    fn the_sample_reads_as_the_golden_file_says() {
        let text = to_text(&sample::finished());
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(GOLDEN, &text).expect("the golden file can be written");
        }
        let golden = std::fs::read_to_string(GOLDEN).expect("the golden file is there");
        assert_eq!(text, golden);
    }

    #[test]
    fn an_event_is_one_line_whatever_the_program_calls_things() {
        let mut trace = sample::finished();
        for text in &mut trace.texts {
            text.push_str("\r\n\u{2028}\"\u{1b}[31m");
        }
        for index in 0..trace.events.len() {
            let sentence = event_sentence(&trace, index);
            assert!(!sentence.chars().any(char::is_control), "{sentence:?}");
        }
        trace.header.program.push('\n');
        assert_eq!(to_text(&trace).lines().count(), trace.events.len() + 8);
    }

    #[test]
    fn outcomes_are_said() {
        let waiting = Waiting { actor: sample::a(1), wants: "a message".to_owned(), line: 4 };
        for (outcome, expected) in [
            (None, "outcome  the run goes on"),
            (
                Some(Outcome::Stuck(vec![waiting])),
                "outcome  stuck: nothing is ready and no timer is set\n         \
                 task `producer` waits for a message, line 4",
            ),
            (
                Some(Outcome::LimitReached(Limit::Events(9))),
                "outcome  a limit was reached: 9 events",
            ),
            (Some(Outcome::Panicked("a\nb".to_owned())), "outcome  main panicked: a\\nb"),
            (Some(Outcome::Stopped), "outcome  the reader stopped the run"),
            (Some(Outcome::Refused("No.".to_owned())), "outcome  the run could not go on: No."),
            (
                Some(Outcome::Choosing(vec![sample::a(1), sample::a(0)])),
                "outcome  the reader is to choose who is polled next\n         \
                 task `producer` is ready\n         main is ready",
            ),
            (Some(Outcome::Exited(3)), "outcome  the program ended with the status 3"),
            (Some(Outcome::Hidden), "outcome  the page was hidden, so the times mean nothing"),
        ] {
            let text = to_text(&sample::trace(&[(0, sample::MAIN, EventKind::Spawned)], outcome));
            assert!(text.ends_with(&format!("\n\n{expected}\n")), "{text}");
        }
    }
}
