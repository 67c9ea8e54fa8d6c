//! The lessons: what is read, which programs are run, and how a run answers a question about it.
//!
//! Each is a folder of `lessons/`, read by the build script. Knows nothing of how a lesson is shown
//! or run.

mod grade;
mod measure;
mod number;
#[cfg(not(target_arch = "wasm32"))]
mod whole;

use std::sync::OnceLock;

pub use grade::{Grade, grade, right_option};
pub use measure::{Measured, measure};
pub use number::number;
pub use wakeline_lesson::{
    Answer, Badge, Catalog, Check, CheckOption, Depth, Entry, Form, Guess, Idea, Knob, KnobKind,
    Lesson, Listings, Measure, Orders, Part, Program, Prose, Puzzle, Question, QuestionOption,
    RecordedFigure, RecordedFigures, Recording, Setting, Slot, Sort, SortItem, Term, operations,
};
#[cfg(not(target_arch = "wasm32"))]
pub use whole::{all, find, glossary, program, programs, recorded_figures};

/// The list of lessons.
///
/// # Panics
///
/// Never: the build script wrote what is read here.
pub fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));
        postcard::from_bytes(bytes).expect("the build script wrote it")
    })
}

/// The entry of the lesson that `slug` stands for.
pub fn entry(slug: &str) -> Option<&'static Entry> {
    catalog().entries.iter().find(|entry| entry.slug == slug)
}
