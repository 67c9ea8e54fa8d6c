//! What all lessons together have to cover.

use wakeline::lessons::Lesson;
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
