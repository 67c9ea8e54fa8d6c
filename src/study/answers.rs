//! What a reader has answered in one lesson.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::StudyAction;
use crate::lessons::{Guess, Puzzle};

/// What a reader has answered in one lesson.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// What was guessed before the run.
    pub guess: Option<Guess>,
    /// Whether the guess was skipped.
    pub is_skipped: bool,
    /// How sure they were.
    pub sureness: Option<Sureness>,
    /// Whether the first guess was right, once a run has said so.
    pub first_was_right: Option<bool>,
    /// How sure they were of that one.
    pub first_sureness: Option<Sureness>,
    /// What was seen, of the options of that question.
    pub seen: Option<Guess>,
    /// The reader's own explanation.
    pub explanation: String,
    /// Whether the explanation of the lesson is shown.
    pub is_revealed: bool,
    /// The answer to the question about the idea.
    pub check: Option<usize>,
    /// The piece in each gap of the puzzle.
    pub pieces: BTreeMap<usize, usize>,
    /// Whether the puzzle was solved.
    pub is_solved: bool,
    /// The place to which each thing was sorted.
    pub sorted: BTreeMap<usize, usize>,
}

/// How sure a reader is of a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// It is a guess.
    Guessing,
    /// It is likely.
    Fairly,
    /// There is no doubt.
    Sure,
}

impl Sureness {
    /// Each, with what it is called.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Guessing, "guessing"), (Self::Fairly, "fairly sure"), (Self::Sure, "sure")];

    /// What it is called.
    pub fn label(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

impl Answers {
    /// Whether the reader may run the lesson: they have guessed, or do not want to.
    pub fn is_committed(&self) -> bool {
        self.guess.is_some() || self.is_skipped
    }

    /// Whether anything was done.
    pub fn is_begun(&self) -> bool {
        *self != Self::default()
    }

    /// Whether the reader has been through it: guessed or not, they have read why.
    pub fn is_done(&self) -> bool {
        self.is_revealed
    }

    /// The program of a puzzle as the reader has filled it.
    pub fn filled(&self, puzzle: &Puzzle) -> String {
        puzzle.filled(|slot| {
            let piece = self.pieces.get(&slot)?;
            puzzle.slots.get(slot)?.pieces.get(*piece).map(String::as_str)
        })
    }

    /// Does what the reader did.
    pub fn apply(&mut self, action: StudyAction) {
        match action {
            StudyAction::Guess { guess, sureness } => {
                self.guess = Some(guess);
                self.sureness = sureness;
                self.is_skipped = false;
            }
            StudyAction::Skip => {
                self.guess = None;
                self.is_skipped = true;
            }
            StudyAction::GuessAgain => {
                self.guess = None;
                self.is_skipped = false;
            }
            StudyAction::Graded { is_right } => {
                if self.first_was_right.is_none() {
                    self.first_was_right = Some(is_right);
                    self.first_sureness = self.sureness;
                }
            }
            StudyAction::See(seen) => self.seen = Some(seen),
            StudyAction::Explain(text) => self.explanation = text,
            StudyAction::Reveal => self.is_revealed = true,
            StudyAction::Check(answer) => self.check = Some(answer),
            StudyAction::Piece { slot, piece } => {
                self.pieces.insert(slot, piece);
            }
            StudyAction::Solved => self.is_solved = true,
            StudyAction::Sort { item, bin } => {
                self.sorted.insert(item, bin);
            }
            StudyAction::Forget => *self = Self::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(place: usize) -> StudyAction {
        StudyAction::Guess { guess: Guess::Option(place), sureness: Some(Sureness::Fairly) }
    }

    #[test]
    fn nothing_runs_before_a_guess_that_can_be_skipped() {
        let mut answers = Answers::default();
        assert!(!answers.is_committed());
        answers.apply(StudyAction::Skip);
        assert!(answers.is_committed() && answers.guess.is_none());
        answers.apply(guess(1));
        assert!(answers.is_committed() && !answers.is_skipped);
        answers.apply(StudyAction::GuessAgain);
        assert!(!answers.is_committed());
    }

    #[test]
    fn the_first_grade_is_the_one_that_is_remembered() {
        let mut answers = Answers::default();
        answers.apply(guess(0));
        answers.apply(StudyAction::Graded { is_right: false });
        let (guess, sureness) = (Guess::Option(1), Some(Sureness::Sure));
        answers.apply(StudyAction::Guess { guess, sureness });
        answers.apply(StudyAction::Graded { is_right: true });
        assert_eq!(answers.first_was_right, Some(false));
        assert_eq!(answers.first_sureness.map(Sureness::label), Some("fairly sure"));
        answers.apply(StudyAction::Forget);
        assert!(!answers.is_begun());
    }
}
