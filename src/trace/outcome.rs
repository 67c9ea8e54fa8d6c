//! How a run ended.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{ActorId, Trace};

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// `main` ran to its end.
    Finished,
    /// Nothing is ready and no timer is set: nobody will ever be woken.
    Stuck(Vec<Waiting>),
    /// A declared limit was reached; everything up to there is recorded.
    LimitReached(Limit),
    /// `main` panicked, with this message.
    Panicked(String),
    /// The program ended itself, with this exit status.
    Exited(i32),
    /// The reader stopped it.
    Stopped,
    /// It could not go on, for this reason (a whole sentence).
    Refused(String),
    /// On the real clock: the page was hidden meanwhile, so its times mean nothing.
    Hidden,
    /// The reader decides who is polled next, and has not: one of these, who are ready.
    Choosing(Vec<ActorId>),
}

impl Outcome {
    /// How the run ended, as a sentence; `trace` is the run's.
    pub fn sentence(&self, trace: &Trace) -> String {
        match self {
            Self::Finished => "The program ran to its end.".to_owned(),
            Self::Stuck(waiting) => {
                let each: Vec<_> = waiting.iter().map(|who| who.sentence(trace)).collect();
                format!("The program is stuck: nobody will ever be woken. {}", each.join(" "))
            }
            Self::LimitReached(limit) => {
                format!(
                    "The run was ended at a declared limit: {limit}. What was recorded until then is shown."
                )
            }
            Self::Panicked(message) => {
                format!("The program panicked: {}.", message.trim_end_matches('.'))
            }
            Self::Exited(0) => "The program ended itself.".to_owned(),
            Self::Exited(status) => {
                format!("The program ended itself with the exit status {status}.")
            }
            Self::Stopped => {
                "You stopped the run; what was recorded until then is shown.".to_owned()
            }
            Self::Refused(reason) => reason.clone(),
            Self::Hidden => {
                "The page was hidden while the run went on, so its times mean nothing. \
                             Run it again and keep the page in view."
                    .to_owned()
            }
            Self::Choosing(ready) => {
                format!("It is your turn: who is polled next, {}?", either(trace, ready))
            }
        }
    }

    /// Who can be polled next, where the reader is to decide.
    pub fn choices(&self) -> Option<&[ActorId]> {
        match self {
            Self::Choosing(ready) => Some(ready),
            _ => None,
        }
    }
}

/// ` 'a', 'b' or 'c' `.
fn either(trace: &Trace, actors: &[ActorId]) -> String {
    let names: Vec<_> =
        actors.iter().map(|actor| format!("'{}'", trace.actor_name(*actor))).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => "nobody".to_owned(),
    }
}

/// Somebody who waits, in a run that is stuck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Who waits.
    pub actor: ActorId,
    /// For what, as a part of a sentence: "a message on channel 1 (1 sender alive)".
    pub wants: String,
    /// The line where it is suspended, counted from 1; 0 where it is not known.
    pub line: u32,
}

impl Waiting {
    /// Who waits for what, and where, as a sentence.
    pub fn sentence(&self, trace: &Trace) -> String {
        let name = trace.actor_name(self.actor);
        match self.line {
            0 => format!("'{name}' waits for {}.", self.wants),
            line => format!("'{name}' waits for {}, in line {line}.", self.wants),
        }
    }
}

/// A declared limit of a run, with its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    /// This many events.
    Events(u64),
    /// This many tasks and threads.
    Actors(u64),
    /// This much time on the run's clock, in milliseconds.
    TimeMillis(u64),
    /// This many polls of futures inside one poll of a task.
    PollsInOnePoll(u64),
    /// This many steps of a program's own code without waiting for anything.
    StepsWithoutWaiting(u64),
    /// This much memory for the values of a program's own code, in bytes.
    MemoryBytes(u64),
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Events(n) => write!(f, "{n} events"),
            Self::Actors(n) => write!(f, "{n} tasks and threads"),
            Self::TimeMillis(n) => write!(f, "{n} ms of the run's time"),
            Self::PollsInOnePoll(n) => write!(f, "{n} polls of futures inside one poll of a task"),
            Self::StepsWithoutWaiting(n) => {
                write!(f, "{n} steps of computing without waiting for anything")
            }
            Self::MemoryBytes(n) => write!(f, "{} MiB of memory for its values", n >> 20),
        }
    }
}
