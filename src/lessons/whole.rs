//! All lessons at once, as native commands and tests have them.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::{Lesson, Program, RecordedFigures, Term};

/// All lessons, in order.
pub fn all() -> &'static [Lesson] {
    static LESSONS: OnceLock<Vec<Lesson>> = OnceLock::new();
    LESSONS.get_or_init(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/lessons.bin"))))
}

/// The lesson that `slug` stands for.
pub fn find(slug: &str) -> Option<&'static Lesson> {
    all().iter().find(|lesson| lesson.entry.slug == slug)
}

/// The programs of all lessons, in the order of their names.
pub fn programs() -> Vec<&'static Program> {
    let mut programs: Vec<_> = all().iter().flat_map(|lesson| &lesson.programs).collect();
    programs.sort_by_key(|program| &program.name);
    programs
}

/// The program called `name`.
pub fn program(name: &str) -> Option<&'static Program> {
    all().iter().flat_map(|lesson| &lesson.programs).find(|program| program.name == name)
}

/// The glossary.
pub fn glossary() -> &'static [Term] {
    static TERMS: OnceLock<Vec<Term>> = OnceLock::new();
    TERMS.get_or_init(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/glossary.bin"))))
}

/// What was measured natively.
pub fn recorded_figures() -> &'static RecordedFigures {
    static FIGURES: OnceLock<RecordedFigures> = OnceLock::new();
    FIGURES.get_or_init(|| read(include_bytes!(concat!(env!("OUT_DIR"), "/recorded.bin"))))
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> T {
    postcard::from_bytes(bytes).expect("the build script wrote it")
}
