//! The form of a lesson, and of the list of them.
//!
//! Owns what a lesson consists of, as data that can be read and written; `read` makes it from a
//! folder of `lessons/`. Knows neither traces nor how a lesson is shown: what a question measures is
//! named here ([`Measure`]), and found out by whoever has a run.

mod catalog;
mod extras;
mod figures;
mod lesson;
mod measure;
mod question;
#[cfg(feature = "read")]
pub mod read;

pub use catalog::{Badge, Catalog, Entry, Listings, Part, Term};
pub use extras::{
    Check, CheckOption, Knob, KnobKind, Orders, Puzzle, Setting, Slot, Sort, SortItem, operations,
};
pub use figures::{RecordedFigure, RecordedFigures};
pub use lesson::{Lesson, Program, Prose, Recording};
pub use measure::{Answer, Depth, Measure};
pub use question::{Form, Guess, Idea, Question, QuestionOption};
