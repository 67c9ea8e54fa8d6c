//! The facts of a lesson: TOML at the top of `lesson.md`.

use std::path::Path;

use serde::Deserialize;

use super::sections::sections;
use super::{Shared, file};
use crate::{
    Badge, Check, Entry, Knob, Lesson, Listings, Orders, Program, Puzzle, Question, Recording, Sort,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    title: String,
    summary: String,
    part: u8,
    minutes: u8,
    badge: Badge,
    #[serde(default)]
    spine: bool,
    #[serde(default)]
    claims: Vec<String>,
    #[serde(default)]
    misconceptions: Vec<String>,
    #[serde(default)]
    listings: Listings,
    #[serde(default)]
    programs: Vec<ProgramFacts>,
    #[serde(default)]
    policy: Option<String>,
    #[serde(default)]
    budget: Option<u32>,
    #[serde(default)]
    knobs: Vec<Knob>,
    #[serde(default)]
    question: Option<Question>,
    #[serde(default)]
    see: Option<Question>,
    #[serde(default)]
    explain: Option<String>,
    #[serde(default)]
    check: Option<Check>,
    takeaway: String,
    #[serde(default)]
    puzzle: Option<Puzzle>,
    #[serde(default)]
    sort: Option<Sort>,
    #[serde(default)]
    orders: Option<Orders>,
    #[serde(default)]
    executor: bool,
    #[serde(default)]
    live: Option<String>,
    #[serde(default)]
    recorded: Vec<Recording>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProgramFacts {
    file: String,
    label: String,
    #[serde(default)]
    refused: Option<String>,
    #[serde(default)]
    any_order: bool,
}

/// The lesson in the text of a `lesson.md`, its programs read from beside it.
pub(super) fn lesson(
    shared: &Shared,
    folder: &Path,
    slug: &str,
    text: &str,
) -> Result<Lesson, String> {
    let rest = text.strip_prefix("+++\n").ok_or("line 1: begin with the facts, after `+++`")?;
    let (facts, prose) = rest.split_once("\n+++\n").ok_or("end the facts with a line of `+++`")?;
    let mut facts: Facts = toml::from_str(facts).map_err(|error| error.to_string())?;
    if shared.parts.len() < usize::from(facts.part) {
        return Err(format!("there is no part {}", facts.part));
    }
    if 2 < facts.programs.len() {
        return Err("a lesson has at most two programs".to_owned());
    }
    let programs = facts
        .programs
        .iter()
        .map(|program| read_program(folder, program))
        .collect::<Result<Vec<_>, _>>()?;
    for recording in &facts.recorded {
        let program = &recording.program;
        if !programs.iter().any(|listed| listed.name == *program) {
            return Err(format!("{} is of {program}, which the lesson lacks", recording.file));
        }
        file(folder, &recording.file)?;
    }
    for question in [&mut facts.question, &mut facts.see].into_iter().flatten() {
        name_ideas(shared, question)?;
    }
    if let Some(puzzle) = &mut facts.puzzle {
        puzzle.program = file(folder, &puzzle.program)?;
    }
    for idea in &facts.misconceptions {
        shared.ideas.get(idea).ok_or_else(|| format!("ideas.toml has no {idea}"))?;
    }
    Ok(Lesson {
        entry: Entry {
            slug: slug.to_owned(),
            title: facts.title,
            summary: facts.summary,
            part: facts.part,
            minutes: facts.minutes,
            badge: facts.badge,
            spine: facts.spine,
            claims: facts.claims,
            misconceptions: facts.misconceptions,
            listings: facts.listings,
        },
        programs,
        policy: facts.policy,
        budget: facts.budget,
        knobs: facts.knobs,
        question: facts.question,
        see: facts.see,
        explain: facts.explain,
        check: facts.check,
        takeaway: facts.takeaway,
        puzzle: facts.puzzle,
        sort: facts.sort,
        orders: facts.orders,
        executor: facts.executor,
        live: facts.live,
        recorded: facts.recorded,
        prose: sections(prose)?,
    })
}

fn read_program(folder: &Path, facts: &ProgramFacts) -> Result<Program, String> {
    let source = file(folder, &facts.file)?;
    let about = source.lines().next().and_then(|line| line.strip_prefix("//! "));
    let about = about.ok_or_else(|| {
        format!("{}: begin with a `//!` line that says what the program shows", facts.file)
    })?;
    Ok(Program {
        name: facts.file.trim_end_matches(".rs").to_owned(),
        label: facts.label.clone(),
        about: about.to_owned(),
        refused: facts.refused.clone(),
        any_order: facts.any_order,
        source,
    })
}

/// Gives the wrong ideas that options name their sentences.
fn name_ideas(shared: &Shared, question: &mut Question) -> Result<(), String> {
    for idea in question.options.iter_mut().filter_map(|option| option.idea.as_mut()) {
        let says = shared.ideas.get(&idea.id);
        idea.says = says.ok_or_else(|| format!("ideas.toml has no {}", idea.id))?.clone();
    }
    Ok(())
}
