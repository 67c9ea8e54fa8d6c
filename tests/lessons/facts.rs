//! What a lesson has to have, whatever its runs do.

use wakeline::lessons::{Lesson, Measure, Question};
use wakeline::live;

use super::Problems;

/// The longest lesson, in minutes.
const LONGEST: u8 = 10;

pub(super) fn problems(lesson: &Lesson) -> Problems {
    let mut problems = Vec::new();
    let mut wants = |holds: bool, what: &str| {
        if !holds {
            problems.push(what.to_owned());
        }
    };
    let prose = &lesson.prose;
    wants(!prose.before.is_empty(), "nothing is read before the experiment");
    wants(!lesson.takeaway.is_empty(), "it has no sentence to take away");
    wants(!lesson.entry.summary.is_empty(), "it has no summary");
    if lesson.entry.part == 0 {
        return problems;
    }
    wants((1..=LONGEST).contains(&lesson.entry.minutes), "it takes 1 to 10 minutes");
    wants(lesson.question.is_some(), "nothing is guessed before the run");
    wants(!prose.saw.is_empty(), "it does not say what was to be seen");
    wants(!prose.why.is_empty(), "it does not say why");
    wants(!prose.change.is_empty(), "it does not say what to change");
    wants(!prose.teachers.is_empty(), "it says nothing to teachers");
    wants(lesson.explain.is_some(), "it does not ask for an explanation");
    wants(lesson.check.is_some(), "it has no question about the idea");
    wants(
        !lesson.programs.is_empty() || lesson.live.is_some(),
        "it has neither a program nor a live experiment",
    );
    wants(
        !lesson.entry.misconceptions.is_empty() || !lesson.entry.claims.is_empty(),
        "it covers nothing",
    );
    if let Some(name) = &lesson.live {
        let figures = live::find(name).map_or(&[][..], |experiment| experiment.figures);
        let questions = [&lesson.question, &lesson.see];
        let asked =
            questions.into_iter().flatten().filter_map(|question| match &question.measure {
                Measure::Figure { name } => Some(name.as_str()),
                _ => None,
            });
        for figure in asked {
            wants(figures.contains(&figure), "a question asks for a figure that is not measured");
        }
        wants(!figures.is_empty(), "its experiment on the real clock does not exist");
    }
    if let Some(check) = &lesson.check {
        let right = check.options.iter().filter(|option| option.right).count();
        wants(right == 1, "exactly one answer of the check is right");
        wants(
            check.options.iter().all(|option| !option.because.is_empty()),
            "an answer of the check has no reason",
        );
    }
    if let Some(sort) = &lesson.sort {
        let known = sort.items.iter().all(|item| sort.bins.contains(&item.bin));
        wants(known, "a thing to be sorted belongs nowhere");
    }
    for question in [&lesson.question, &lesson.see].into_iter().flatten() {
        wants(has_distinct_options(question), "two options of a question say the same");
    }
    problems
}

fn has_distinct_options(question: &Question) -> bool {
    let mut says: Vec<_> = question.options.iter().map(|option| &option.says).collect();
    let all = says.len();
    says.sort();
    says.dedup();
    says.len() == all
}
