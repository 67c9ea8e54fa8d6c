//! One lesson.

use serde::{Deserialize, Serialize};

use super::{Check, Entry, Knob, Orders, Puzzle, Question, Sort};

/// One lesson: an experiment with what is read before and after it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lesson {
    /// What the list of lessons knows of it.
    pub entry: Entry,
    /// Its programs: one, two that are compared, or none where [`Lesson::live`] stands for them.
    pub programs: Vec<Program>,
    /// How its runs are scheduled, in the runtime's own words, if not as usual.
    pub policy: Option<String>,
    /// How many operations a poll may do before it makes room for others, if not as many as it likes.
    pub budget: Option<u32>,
    /// What can be changed about it without typing.
    pub knobs: Vec<Knob>,
    /// What is guessed before the first run.
    pub question: Option<Question>,
    /// What is asked after it, with the timeline in view.
    pub see: Option<Question>,
    /// What the reader is to explain in their own words, before they read why.
    pub explain: Option<String>,
    /// One question about the idea behind it.
    pub check: Option<Check>,
    /// What to remember: one sentence.
    pub takeaway: String,
    /// A program with gaps.
    pub puzzle: Option<Puzzle>,
    /// Things to be sorted.
    pub sort: Option<Sort>,
    /// Whether it is run under many seeds.
    pub orders: Option<Orders>,
    /// Whether the reader may choose who is polled next.
    pub executor: bool,
    /// The experiment on the real clock that it has, by name.
    pub live: Option<String>,
    /// Native runs of its programs, which are replayed.
    pub recorded: Vec<Recording>,
    /// What is read, as HTML.
    pub prose: Prose,
}

/// A native run of a program, recorded in a file beside the lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// The program, by name.
    pub program: String,
    /// The file, a trace in JSON.
    pub file: String,
    /// What to call it: "two workers".
    pub label: String,
}

impl Lesson {
    /// The name under which the file of a recording is fetched, beside the lessons.
    pub fn recording_file(&self, recording: &Recording) -> String {
        format!("{}--{}", self.entry.slug, recording.file)
    }
}

/// A program of a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// Its name, in commands and traces; no two lessons have one of the same name.
    pub name: String,
    /// What to call it beside the other.
    pub label: String,
    /// One sentence that says what it shows.
    pub about: String,
    /// Its text, as rustc compiles it.
    pub source: String,
    /// The code with which rustc refuses it, if that is what it shows: `E0277`.
    pub refused: Option<String>,
    /// Whether the order of what it prints may differ from run to run natively.
    pub any_order: bool,
}

/// What is read in a lesson, as HTML; empty where there is nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose {
    /// Before the experiment.
    pub before: String,
    /// What was to be seen.
    pub saw: String,
    /// Why.
    pub why: String,
    /// What to change.
    pub change: String,
    /// For who wants to know more.
    pub deeper: String,
    /// For teachers.
    pub teachers: String,
}
