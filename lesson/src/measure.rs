//! What a question measures.

use serde::{Deserialize, Deserializer, Serialize};

/// What is found out about a run; [`Answer`] is its result. Actors and channels are named as the
/// timeline names them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Measure {
    /// The lines on standard output, in order.
    Printed,
    /// How many lines on standard output contain a text.
    LineCount {
        /// The text; empty for every line.
        text: String,
        /// Only those before this moment, in milliseconds.
        #[serde(default)]
        until_ms: Option<f64>,
    },
    /// When the first line that contains a text was printed, in milliseconds.
    LineAt {
        /// The text.
        text: String,
    },
    /// The first line on standard output.
    FirstLine,
    /// The last line on standard output.
    LastLine,
    /// What stands behind a text in the line that has it: a number if it is one.
    Value {
        /// The text.
        after: String,
    },
    /// How often an actor was polled.
    Polls {
        /// The actor.
        of: String,
    },
    /// How often an actor was woken.
    Wakes {
        /// The actor.
        of: String,
    },
    /// When an actor ended, or the whole run, in milliseconds.
    EndsAt {
        /// The actor; the whole run without one.
        #[serde(default)]
        of: Option<String>,
    },
    /// How an actor ended: `finished`, `panicked`, `aborted`, `shutdown`, `killed`, or `never`.
    EndedHow {
        /// The actor.
        of: String,
    },
    /// The actor, `main` left out, that ended last.
    LastLane,
    /// How many messages waited in a channel.
    Depth {
        /// The channel, counted from 1.
        channel: usize,
        /// When.
        when: Depth,
    },
    /// How many messages were sent into a channel.
    Sent {
        /// The channel, counted from 1.
        channel: usize,
    },
    /// How many messages were received from a channel.
    Received {
        /// The channel, counted from 1.
        channel: usize,
    },
    /// On how many workers an actor was polled.
    Workers {
        /// The actor.
        of: String,
    },
    /// How many tasks and threads there were, `main` left out.
    Actors,
    /// How the run ended: `finished`, `stuck`, `panicked`, `limit`, `exited` or `refused`.
    Outcome,
    /// Whether both programs print the same on standard output: `yes` or `no`.
    SameOutput,
    /// How many different outputs the runs under many seeds have.
    Orders,
    /// A figure that the experiment on the real clock measured.
    Figure {
        /// Its name.
        name: String,
    },
}

/// When the messages in a channel are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    /// When there were most.
    Most,
    /// When the receiver was dropped, or at the end.
    End,
}

/// What a measure gives. In TOML it is written as what it holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Answer {
    /// A number.
    Number(f64),
    /// A word or a line.
    Text(String),
    /// Lines, in order.
    Lines(Vec<String>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Number(f64),
    Text(String),
    Lines(Vec<String>),
}

#[derive(Deserialize)]
enum Packed {
    Number(f64),
    Text(String),
    Lines(Vec<String>),
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // A packed form does not say what comes next, so that it needs the name of the variant.
        Ok(if from.is_human_readable() {
            match Written::deserialize(from)? {
                Written::Number(number) => Self::Number(number),
                Written::Text(text) => Self::Text(text),
                Written::Lines(lines) => Self::Lines(lines),
            }
        } else {
            match Packed::deserialize(from)? {
                Packed::Number(number) => Self::Number(number),
                Packed::Text(text) => Self::Text(text),
                Packed::Lines(lines) => Self::Lines(lines),
            }
        })
    }
}
