//! The engine that runs programs from their text.
//!
//! A lesson's program runs like any text: `syntax` (text to
//! syntax) → `items` (names and signatures) → `check` with `infer` (types and callees) → `lower`
//! (to `code`) → `machine`, on the runtime. `surface` is what programs can use, as Rust text.
//! Knows nothing of how a run is paced or shown.

pub(crate) mod body;
pub(crate) mod check;
pub(crate) mod code;
mod engine;
pub(crate) mod flow;
pub mod highlight;
#[cfg(test)]
mod hostile;
pub(crate) mod infer;
pub(crate) mod items;
pub(crate) mod lower;
pub(crate) mod machine;
pub mod surface;
pub(crate) mod syntax;
pub mod text;
pub(crate) mod types;

pub use engine::{Answer, Compiled, check, compile};

/// The texts of the lessons' programs, for tests of this room, which does not know the lessons.
#[cfg(test)]
pub(crate) fn lesson_texts() -> Vec<(String, String)> {
    let lessons = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    let files = |folder: std::path::PathBuf| {
        let entries = std::fs::read_dir(folder).expect("the folder is there");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        paths
    };
    let folders = files(lessons).into_iter().filter(|path| path.is_dir());
    let programs = folders.flat_map(files).filter(|path| {
        path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("puzzle.rs")
    });
    programs
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a text");
            (path.display().to_string(), text)
        })
        .collect()
}
