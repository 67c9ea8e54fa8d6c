//! What all lessons share: the parts, the wrong ideas, the glossary, what was measured natively.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::file;
use super::html::html_of;
use crate::{Part, RecordedFigures, Term};

/// What all lessons share.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// The parts, in order.
    pub parts: Vec<Part>,
    /// Wrong ideas, each in a sentence, by number: `M1`.
    pub ideas: BTreeMap<String, String>,
    /// The glossary.
    pub glossary: Vec<Term>,
    /// The guide to choosing, as HTML.
    pub guide: String,
    /// What was measured natively.
    pub recorded: RecordedFigures,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    part: Vec<Part>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    term: Vec<Term>,
}

/// Reads `parts.toml`, `ideas.toml`, `glossary.toml`, `guide.md` and `recorded.toml`.
///
/// # Errors
///
/// What is wrong and where.
pub fn shared(folder: &Path) -> Result<Shared, String> {
    let parts: Parts = toml_file(folder, "parts.toml")?;
    let ideas = toml_file(folder, "ideas.toml")?;
    let mut glossary: Glossary = toml_file(folder, "glossary.toml")?;
    for term in &mut glossary.term {
        term.means = html_of(&term.means);
    }
    let guide = html_of(&file(folder, "guide.md")?);
    let recorded = toml_file(folder, "recorded.toml")?;
    Ok(Shared { parts: parts.part, ideas, glossary: glossary.term, guide, recorded })
}

fn toml_file<T: for<'a> Deserialize<'a>>(folder: &Path, name: &str) -> Result<T, String> {
    toml::from_str(&file(folder, name)?).map_err(|error| format!("lessons/{name}: {error}"))
}
