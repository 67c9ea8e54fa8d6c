//! Makes the lessons part of the library.
//!
//! A folder of `lessons/` is one experiment: `lesson.md` has its facts, as TOML between two
//! lines of `+++`, then what is read before the experiment, a line of `---`, and what is read
//! after it. The Markdown becomes HTML here, so that the page needs no renderer.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, html};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    title: String,
    programs: Vec<String>,
    labels: Vec<String>,
}

/// The table of all lessons in `folder`, as Rust text.
pub(crate) fn table(folder: &Path) -> Result<String, String> {
    let mut table = String::from("pub(super) const EXPERIMENTS: &[Experiment] = &[\n");
    for name in names(folder)? {
        let path = folder.join(&name).join("lesson.md");
        let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        entry(&mut table, &name, &text).map_err(|error| format!("lessons/{name}: {error}"))?;
    }
    table.push_str("];\n");
    Ok(table)
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

fn entry(table: &mut String, folder: &str, text: &str) -> Result<(), String> {
    let (_, slug) = folder.split_once('-').ok_or("a folder is named NN-slug")?;
    let rest = text.strip_prefix("+++\n").ok_or("line 1: begin with the facts, after `+++`")?;
    let (facts, prose) = rest.split_once("\n+++\n").ok_or("end the facts with a line of `+++`")?;
    let facts: Facts = toml::from_str(facts).map_err(|error| error.to_string())?;
    if facts.programs.len() != facts.labels.len() || !(1..=2).contains(&facts.programs.len()) {
        return Err("name one or two programs, and a label for each".to_owned());
    }
    let (before, after) = prose
        .split_once("\n---\n")
        .ok_or("separate what is read before and after the experiment by a line of `---`")?;
    writeln!(
        table,
        "Experiment {{ slug: {slug:?}, title: {:?}, programs: &{:?}, labels: &{:?}, \
         before: {:?}, after: {:?} }},",
        facts.title,
        facts.programs,
        facts.labels,
        html_of(before),
        html_of(after),
    )
    .map_err(|error| error.to_string())
}

/// Markdown as HTML. On the page the title of an experiment is a heading of the second level,
/// so those of the prose are moved one down.
fn html_of(markdown: &str) -> String {
    let lowered = |level| match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    };
    let events = Parser::new(markdown).map(|event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: lowered(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
        other => other,
    });
    let mut text = String::new();
    html::push_html(&mut text, events);
    text
}
