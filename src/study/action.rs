//! What a reader can do in a lesson, apart from its runs.

use super::Sureness;
use crate::lessons::Guess;

/// What a reader can do in a lesson, apart from its runs.
#[derive(Debug, Clone, PartialEq)]
pub enum StudyAction {
    /// Commit a guess.
    Guess {
        /// The guess.
        guess: Guess,
        /// How sure they are, if they say so.
        sureness: Option<Sureness>,
    },
    /// Run without a guess.
    Skip,
    /// Take the guess back.
    GuessAgain,
    /// The run has graded the guess.
    Graded {
        /// Whether it was right.
        is_right: bool,
    },
    /// Say what was seen.
    See(Guess),
    /// Write an explanation.
    Explain(String),
    /// Read the lesson's explanation.
    Reveal,
    /// Answer the question about the idea.
    Check(usize),
    /// Put a piece into a gap of the puzzle.
    Piece {
        /// The gap.
        slot: usize,
        /// The piece.
        piece: usize,
    },
    /// The run of the puzzle did what it had to.
    Solved,
    /// Sort a thing.
    Sort {
        /// The thing.
        item: usize,
        /// Where to.
        bin: usize,
    },
    /// Forget all answers.
    Forget,
}
