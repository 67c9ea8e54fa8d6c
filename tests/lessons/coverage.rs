//! What all lessons together have to cover.

use std::fs;
use std::path::Path;

use wakeline::lessons::Lesson;
use wakeline::live::Native;
use wakeline_lesson::read::Shared;

use super::Problems;

/// The claims of the text, counted from 1; see the table in the contributors' notes on lessons.
const CLAIMS: usize = 42;
/// Claims without an experiment: one is about history, one closes the text.
const WITHOUT_EXPERIMENT: [usize; 2] = [3, 42];
/// The wrong ideas, counted from 1.
const IDEAS: usize = 30;
/// The lessons of the shortest way.
const SPINE: usize = 12;
/// The fewest lessons.
const FEWEST: usize = 24;

pub(super) fn problems(shared: &Shared, lessons: &[Lesson]) -> Problems {
    let mut problems = Vec::new();
    let covers = |of: fn(&Lesson) -> &Vec<String>, id: &str| {
        lessons.iter().any(|lesson| of(lesson).iter().any(|covered| covered == id))
    };
    for claim in (1..=CLAIMS).filter(|claim| !WITHOUT_EXPERIMENT.contains(claim)) {
        if !covers(|lesson| &lesson.entry.claims, &format!("C{claim}")) {
            problems.push(format!("no lesson lets a reader check claim C{claim}"));
        }
    }
    for idea in 1..=IDEAS {
        if !covers(|lesson| &lesson.entry.misconceptions, &format!("M{idea}")) {
            problems
                .push(format!("no lesson refutes M{idea}: {}", shared.ideas[&format!("M{idea}")]));
        }
    }
    let spine = lessons.iter().filter(|lesson| lesson.entry.spine).count();
    if spine != SPINE {
        problems.push(format!("the shortest way has {spine} lessons, not {SPINE}"));
    }
    if lessons.len() < FEWEST {
        problems.push(format!("there are {} lessons, fewer than {FEWEST}", lessons.len()));
    }
    for part in 1..=shared.parts.len() {
        let of_part = || lessons.iter().filter(|lesson| usize::from(lesson.entry.part) == part);
        if of_part().next().is_none() {
            problems.push(format!("part {part} has no lesson"));
        }
        let late = of_part().skip_while(|lesson| lesson.entry.spine);
        for lesson in late.filter(|lesson| lesson.entry.spine) {
            let slug = &lesson.entry.slug;
            problems.push(format!("{slug}: the shortest way comes first in each part"));
        }
    }
    problems
}

/// What was measured natively is shown by an experiment or quoted by a lesson.
pub(super) fn unused_figures(shared: &Shared, folder: &Path) -> Problems {
    let folders = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let texts: Vec<_> = folders
        .filter_map(|lesson| fs::read_to_string(lesson.path().join("lesson.md")).ok())
        .collect();
    let is_quoted = |name: &str| {
        let mut quoted = texts.iter().flat_map(|text| text.split("{recorded:").skip(1));
        quoted.any(|rest| rest.split('}').next().is_some_and(|quoted| quoted.trim() == name))
    };
    let names = shared.recorded.figures.iter().map(|figure| &*figure.name);
    let unused = names.filter(|name| !Native::shows(name) && !is_quoted(name));
    unused.map(|name| format!("the recorded figure {name} is shown nowhere")).collect()
}
