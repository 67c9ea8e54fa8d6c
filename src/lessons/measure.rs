//! What runs answer to a measure.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, Depth, Measure};
use crate::trace::{ActorId, ActorKind, EndCause, Event, EventKind, Outcome, Stream, Trace};

/// What can be measured: the runs of a lesson, and what else is known about it.
#[derive(Debug, Clone, Copy)]
pub struct Measured<'a> {
    /// The runs that have ended, one for each program.
    pub runs: &'a [&'a Trace],
    /// Which of them is asked.
    pub program: usize,
    /// The outputs of the runs under many seeds.
    pub outputs: &'a [Vec<String>],
    /// What the experiment on the real clock measured, by name.
    pub figures: &'a BTreeMap<String, f64>,
}

/// What the runs answer; none if they do not have what is asked about.
pub fn measure(measure: &Measure, measured: &Measured<'_>) -> Option<Answer> {
    match measure {
        Measure::Orders => {
            let outputs: BTreeSet<_> = measured.outputs.iter().collect();
            return (!outputs.is_empty()).then(|| number(outputs.len()));
        }
        Measure::Figure { name } => return measured.figures.get(name).copied().map(Answer::Number),
        Measure::SameOutput => {
            let [one, other] = measured.runs else { return None };
            let is_same = lines(one).eq(lines(other));
            return Some(text(if is_same { "yes" } else { "no" }));
        }
        _ => {}
    }
    let trace = measured.runs.get(measured.program)?;
    of_run(measure, trace)
}

fn of_run(measure: &Measure, trace: &Trace) -> Option<Answer> {
    let of = |name: &str| actor(trace, name);
    Some(match measure {
        Measure::Printed => Answer::Lines(lines(trace).map(str::to_owned).collect()),
        Measure::LineCount { text, until_ms } => {
            let printed = printed_lines(trace);
            let counts = printed.filter(|(at_ms, line)| {
                line.contains(text) && until_ms.is_none_or(|until| *at_ms < until)
            });
            number(counts.count())
        }
        Measure::LineAt { text } => {
            Answer::Number(printed_lines(trace).find(|(_, line)| line.contains(text))?.0)
        }
        Measure::FirstLine => text(lines(trace).next()?),
        Measure::LastLine => text(lines(trace).last()?),
        Measure::Value { after } => {
            let value = lines(trace).find_map(|line| line.split_once(after))?.1.trim();
            let word = value.split_whitespace().next().unwrap_or_default();
            super::number(word).map_or_else(|| text(value), Answer::Number)
        }
        Measure::Polls { of: name } => {
            let actor = of(name)?;
            count(trace, |event| {
                event.actor == Some(actor) && matches!(event.kind, EventKind::PollStarted { .. })
            })
        }
        Measure::Wakes { of: name } => {
            let actor = of(name)?;
            count(trace, |event| {
                event.actor == Some(actor) && matches!(event.kind, EventKind::Woken { .. })
            })
        }
        Measure::EndsAt { of: None } => Answer::Number(trace.end().as_millis_f64()),
        Measure::EndsAt { of: Some(name) } => Answer::Number(end(trace, of(name)?)?.0),
        Measure::EndedHow { of: name } => {
            text(end(trace, of(name)?).map_or("never", |(_, how)| how_word(how)))
        }
        Measure::LastLane => {
            let ends = trace.events.iter().filter(|event| is_end(event));
            let mut ended = ends.filter_map(|event| event.actor);
            let last = ended.rfind(|actor| trace.actor(*actor).kind != ActorKind::Main)?;
            text(trace.actor_name(last))
        }
        Measure::Depth { channel, when } => number(depth(trace, *channel, *when)?),
        Measure::Sent { channel } => {
            let wanted = place(trace, *channel)?;
            count(
                trace,
                |event| matches!(event.kind, EventKind::Sent { channel, .. } if channel.index() == wanted),
            )
        }
        Measure::Received { channel } => {
            let wanted = place(trace, *channel)?;
            count(
                trace,
                |event| matches!(event.kind, EventKind::Received { channel, .. } if channel.index() == wanted),
            )
        }
        Measure::Actors => number(trace.actors.len().saturating_sub(1)),
        Measure::Outcome => text(match trace.outcome.as_ref()? {
            Outcome::Finished => "finished",
            Outcome::Stuck(_) => "stuck",
            Outcome::Panicked(_) => "panicked",
            Outcome::LimitReached(_) => "limit",
            Outcome::Exited(_) => "exited",
            Outcome::Refused(_) => "refused",
            Outcome::Stopped | Outcome::Hidden | Outcome::Choosing(_) => return None,
        }),
        Measure::Workers { of: name } => {
            let actor = of(name)?;
            let workers: BTreeSet<_> = trace
                .events
                .iter()
                .filter(|event| event.actor == Some(actor))
                .filter_map(|event| match event.kind {
                    EventKind::PollStarted { worker, .. } => worker,
                    _ => None,
                })
                .collect();
            number(workers.len())
        }
        Measure::Orders | Measure::Figure { .. } | Measure::SameOutput => {
            return None;
        }
    })
}

fn number(count: usize) -> Answer {
    Answer::Number(u32::try_from(count).map_or(f64::INFINITY, f64::from))
}

fn text(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

fn lines(trace: &Trace) -> impl Iterator<Item = &str> {
    trace.printed(Stream::Out, trace.events.len())
}

/// The lines on standard output, each with when it was printed, in milliseconds.
fn printed_lines(trace: &Trace) -> impl Iterator<Item = (f64, &str)> {
    trace.events.iter().filter_map(|event| {
        let EventKind::Printed { print } = event.kind else { return None };
        let print = trace.print(print);
        (print.stream == Stream::Out).then(|| (event.at.as_millis_f64(), trace.text(print.text)))
    })
}

fn count(trace: &Trace, is_counted: impl Fn(&Event) -> bool) -> Answer {
    number(trace.events.iter().filter(|event| is_counted(event)).count())
}

fn actor(trace: &Trace, name: &str) -> Option<ActorId> {
    (0..trace.actors.len()).map(ActorId::from_index).find(|id| trace.actor_name(*id) == name)
}

fn is_end(event: &Event) -> bool {
    matches!(event.kind, EventKind::Ended { .. })
}

/// When an actor ended, in milliseconds, and how.
fn end(trace: &Trace, actor: ActorId) -> Option<(f64, EndCause)> {
    trace.events.iter().find_map(|event| match event.kind {
        EventKind::Ended { how } if event.actor == Some(actor) => {
            Some((event.at.as_millis_f64(), how))
        }
        _ => None,
    })
}

fn how_word(how: EndCause) -> &'static str {
    match how {
        EndCause::Finished => "finished",
        EndCause::Panicked => "panicked",
        EndCause::Aborted => "aborted",
        EndCause::Shutdown => "shutdown",
        EndCause::Killed => "killed",
    }
}

fn place(trace: &Trace, channel: usize) -> Option<usize> {
    channel.checked_sub(1).filter(|place| *place < trace.channels.len())
}

fn depth(trace: &Trace, channel: usize, when: Depth) -> Option<usize> {
    let wanted = place(trace, channel)?;
    let (mut depth, mut most) = (0_usize, 0);
    for event in &trace.events {
        match event.kind {
            EventKind::Sent { channel, .. } if channel.index() == wanted => depth += 1,
            EventKind::Received { channel, .. } if channel.index() == wanted => {
                depth = depth.saturating_sub(1);
            }
            EventKind::ReceiverDropped { channel, unread } if channel.index() == wanted => {
                depth = unread as usize;
                if when == Depth::End {
                    break;
                }
            }
            _ => {}
        }
        most = most.max(depth);
    }
    Some(if when == Depth::Most { most } else { depth })
}
