//! What a reader has answered: guesses, explanations, checks, puzzles, as data.
//!
//! Owns what is remembered of each lesson, and the one reducer that changes it. Knows neither runs nor
//! where it is kept: a run's grade is told to it, and the shell stores what it encodes.

mod action;
mod answers;
mod notebook;

pub use action::StudyAction;
pub use answers::{Answers, Sureness};
pub use notebook::{Notebook, NotebookError};
