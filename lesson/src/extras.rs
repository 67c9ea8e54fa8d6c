//! What a lesson may have beside its question: knobs, a check, a puzzle, things to sort.

use serde::{Deserialize, Serialize};

use super::{Answer, Measure};

/// Something about the experiment that can be changed without typing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Knob {
    /// What it changes.
    pub label: String,
    /// The text in the programs that it replaces: what its first setting has there.
    #[serde(default)]
    pub replaces: String,
    /// What it can be set to; the first is how the lesson begins.
    pub settings: Vec<Setting>,
}

/// What a knob can be set to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// What it is called.
    pub says: String,
    /// What stands in the program then.
    #[serde(default)]
    pub text: String,
    /// How runs are scheduled then, if the knob is about that.
    #[serde(default)]
    pub policy: Option<String>,
    /// How many operations a poll may do then before it makes room for others, if the knob is about
    /// that; 0 for as many as it likes.
    #[serde(default)]
    pub budget: Option<u32>,
}

/// What turning a knob changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnobKind {
    /// The text of the programs.
    Text,
    /// How runs are scheduled.
    Policy,
    /// What a poll may do before it makes room for others.
    Budget,
}

impl Knob {
    /// What it changes: what its first setting says.
    pub fn kind(&self) -> KnobKind {
        match self.settings.first() {
            Some(Setting { policy: Some(_), .. }) => KnobKind::Policy,
            Some(Setting { budget: Some(_), .. }) => KnobKind::Budget,
            _ => KnobKind::Text,
        }
    }
}

impl Setting {
    /// The budget as the runtime takes it: none where a poll may do as much as it likes.
    pub fn budget(&self) -> Option<u32> {
        self.budget.and_then(operations)
    }
}

/// A budget of so many operations as the runtime takes it: 0 stands for as many as one likes.
pub fn operations(budget: u32) -> Option<u32> {
    Some(budget).filter(|operations| *operations > 0)
}

/// A question about an idea, with the answer known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// What is asked.
    pub ask: String,
    /// The answers, exactly one of which is right.
    pub options: Vec<CheckOption>,
}

/// An answer to a [`Check`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckOption {
    /// What it says.
    pub says: String,
    /// Whether it is right.
    #[serde(default)]
    pub right: bool,
    /// Why it is, or is not.
    pub because: String,
}

/// A program with gaps, and what it has to do when they are filled. The run decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Puzzle {
    /// What is asked.
    pub ask: String,
    /// The program; `/*1*/` stands where the first gap is. In `lesson.md`, the name of its file.
    pub program: String,
    /// The gaps, in order.
    pub slots: Vec<Slot>,
    /// What the run of the filled program is asked.
    pub measure: Measure,
    /// What its answer has to be.
    pub goal: Answer,
    /// Why it does it then.
    pub because: String,
}

impl Puzzle {
    /// The program with a piece in each gap; the gaps without one are left empty.
    pub fn filled<'a>(&self, piece_of: impl Fn(usize) -> Option<&'a str>) -> String {
        (0..self.slots.len()).fold(self.program.clone(), |text, slot| {
            let (piece, mark) = (piece_of(slot).unwrap_or_default(), format!("/*{}*/", slot + 1));
            // An empty gap leaves no second blank behind.
            let text = if piece.is_empty() { text.replace(&format!("{mark} "), "") } else { text };
            text.replace(&mark, piece)
        })
    }
}

/// A gap in a program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// What can be put there; an empty one leaves it empty.
    pub pieces: Vec<String>,
    /// The usual one of those with which the program does what it has to.
    pub usual: String,
}

/// Things to be sorted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// What is asked.
    pub ask: String,
    /// What they are sorted into.
    pub bins: Vec<String>,
    /// The things.
    pub items: Vec<SortItem>,
}

/// A thing to be sorted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SortItem {
    /// What it is.
    pub says: String,
    /// Where it belongs.
    pub bin: String,
    /// Why.
    pub because: String,
}

/// The experiment under many seeds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Orders {
    /// How many seeds.
    pub runs: u32,
    /// What is asked of the reader who looks at the outputs.
    pub ask: String,
}
