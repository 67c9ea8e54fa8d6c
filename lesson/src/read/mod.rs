//! Lessons read from their folders.
//!
//! A folder of `lessons/` is one lesson: `NN-slug`, which gives its order and its address. In it
//! `lesson.md` has the facts, as TOML between two lines of `+++`, and then the prose, under headings
//! that are fixed (see [`sections`]); its programs are files beside it. What all lessons share is in
//! TOML files beside the folders. Figures that were measured natively are not typed in a lesson but
//! named: `{recorded: thread-start-join}` (see [`quoted`]).

mod facts;
mod html;
mod quoted;
mod sections;
mod shared;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub use shared::{Shared, shared};

use crate::{Catalog, Lesson};

/// All lessons of a folder, in order.
///
/// # Errors
///
/// What is wrong and where, as a sentence.
pub fn lessons(folder: &Path) -> Result<(Shared, Vec<Lesson>), String> {
    let shared = shared(folder)?;
    let mut lessons = Vec::new();
    for name in names(folder)? {
        let lesson = one(&shared, &folder.join(&name))?;
        lessons.push(lesson);
    }
    let mut owners = BTreeMap::new();
    for lesson in &lessons {
        for program in &lesson.programs {
            if let Some(other) = owners.insert(program.name.clone(), &lesson.entry.slug) {
                return Err(format!(
                    "the lessons {other} and {} both have a program {}: name one differently",
                    lesson.entry.slug, program.name
                ));
            }
        }
    }
    Ok((shared, lessons))
}

/// The lesson in one folder.
///
/// # Errors
///
/// What is wrong and where, as a sentence.
pub fn one(shared: &Shared, folder: &Path) -> Result<Lesson, String> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let problem = |what: String| format!("lessons/{name}: {what}");
    let (_, slug) =
        name.split_once('-').ok_or_else(|| problem("a folder is named NN-slug".to_owned()))?;
    let text = file(folder, "lesson.md").map_err(problem)?;
    let text = quoted::quoted(&text, &shared.recorded).map_err(problem)?;
    facts::lesson(shared, folder, slug, &text).map_err(problem)
}

/// The folder of the lesson that `slug` stands for.
pub fn folder_of(folder: &Path, slug: &str) -> Option<PathBuf> {
    let names = names(folder).ok()?;
    let name = names.iter().find(|name| name.split_once('-').is_some_and(|(_, of)| of == slug))?;
    Some(folder.join(name))
}

/// The list of these lessons.
pub fn catalog(shared: &Shared, lessons: &[Lesson]) -> Catalog {
    Catalog {
        parts: shared.parts.clone(),
        entries: lessons.iter().map(|lesson| lesson.entry.clone()).collect(),
    }
}

fn names(folder: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("lessons: {error}"))?;
    let mut names: Vec<_> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

fn file(folder: &Path, name: &str) -> Result<String, String> {
    fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"))
}
