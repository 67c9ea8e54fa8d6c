//! A question that a run answers.

use serde::{Deserialize, Serialize};

use super::{Answer, Measure};

/// A question that a run answers: before it a guess, after it a grade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is asked.
    pub ask: String,
    /// How it is answered.
    pub form: Form,
    /// What the run is asked.
    pub measure: Measure,
    /// Which program's run, counted from 0.
    #[serde(default)]
    pub program: usize,
    /// What numbers are counted in: `polls`, `ms`.
    #[serde(default)]
    pub unit: String,
    /// How far a number may be off and still be right.
    #[serde(default)]
    pub close: f64,
    /// The lines to be put in order, those among them that never appear included.
    #[serde(default)]
    pub lines: Vec<String>,
    /// The answers to choose from; for other forms, those that a wrong idea leads to.
    #[serde(default)]
    pub options: Vec<QuestionOption>,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// By choosing one of the options.
    Choice,
    /// By a number.
    Number,
    /// By putting lines in order, or saying that they never appear.
    Order,
}

/// An answer that a reader may give.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionOption {
    /// What it says.
    pub says: String,
    /// It is right if the run's answer is this,
    #[serde(default)]
    pub is: Option<Answer>,
    /// or not less than this,
    #[serde(default)]
    pub from: Option<f64>,
    /// and not more than this.
    #[serde(default)]
    pub to: Option<f64>,
    /// The wrong idea that leads to it: `M1`.
    #[serde(default)]
    pub idea: Option<Idea>,
    /// What to say to who chose it when it is wrong: what in the run speaks against it.
    #[serde(default)]
    pub refute: String,
}

/// A wrong idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Idea {
    /// Its number: `M1`.
    pub id: String,
    /// It in a sentence: filled in when the lesson is read.
    pub says: String,
}

impl From<String> for Idea {
    fn from(text: String) -> Self {
        let (id, says) = text.split_once(": ").unwrap_or((&text, ""));
        Self { id: id.to_owned(), says: says.to_owned() }
    }
}

impl From<Idea> for String {
    fn from(Idea { id, says }: Idea) -> Self {
        if says.is_empty() { id } else { format!("{id}: {says}") }
    }
}

impl QuestionOption {
    /// Whether it is right, if this is the run's answer.
    pub fn fits(&self, answer: &Answer) -> bool {
        match (answer, &self.is) {
            (Answer::Number(number), None) => {
                (self.from.is_some() || self.to.is_some())
                    && self.from.is_none_or(|from| from <= *number)
                    && self.to.is_none_or(|to| *number <= to)
            }
            (answer, Some(wanted)) => answer == wanted,
            _ => false,
        }
    }
}

/// What a reader guessed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guess {
    /// The option of this place.
    Option(usize),
    /// A number.
    Number(f64),
    /// Lines in order; those that are left out never appear.
    Lines(Vec<String>),
}
