//! Questions, and what the runs answer.

use std::collections::BTreeMap;

use wakeline::lessons::{Answer, Form, KnobKind, Lesson, Measured, Question, measure};
use wakeline::trace::Trace;

use super::Problems;
use super::runs::runs_with;

pub(super) fn problems(lesson: &Lesson) -> Problems {
    let mut problems = Vec::new();
    // What is measured on the real clock has no answer here.
    if lesson.programs.is_empty() {
        return wrong_ideas_are_named(lesson, None);
    }
    match runs_with(lesson, None) {
        Ok(runs) => {
            problems.extend(answered(lesson, &runs, "as it begins"));
            problems.extend(wrong_ideas_are_named(lesson, Some(&runs)));
        }
        Err(problem) => return vec![problem],
    }
    for knob in &lesson.knobs {
        let [first, others @ ..] = knob.settings.as_slice() else {
            problems.push(format!("the knob {:?} has no settings", knob.label));
            continue;
        };
        let is_text = knob.kind() == KnobKind::Text;
        let begins_as_the_lesson = match knob.kind() {
            KnobKind::Text => first.text == knob.replaces,
            KnobKind::Policy => {
                first.policy.as_deref()
                    == Some(lesson.policy.as_deref().unwrap_or("current-thread"))
            }
            KnobKind::Budget => first.budget() == lesson.budget,
        };
        if !begins_as_the_lesson {
            problems
                .push(format!("the knob {:?} does not begin with what the lesson has", knob.label));
        }
        let places = lesson.programs.iter().map(|one| one.source.matches(&knob.replaces).count());
        if !knob.replaces.is_empty() && !places.clone().all(|n| n <= 1)
            || (is_text && places.sum::<usize>() == 0)
        {
            problems
                .push(format!("the text of the knob {:?} is not once in a program", knob.label));
        }
        for setting in others {
            let when = format!("with {:?} at {:?}", knob.label, setting.says);
            match runs_with(lesson, Some((knob, setting))) {
                Ok(runs) => problems.extend(answered(lesson, &runs, &when)),
                Err(problem) => problems.push(format!("{when}: {problem}")),
            }
        }
    }
    problems
}

fn answer(question: &Question, runs: &[Trace]) -> Option<Answer> {
    let runs: Vec<_> = runs.iter().collect();
    let figures = BTreeMap::new();
    let measured =
        Measured { runs: &runs, program: question.program, outputs: &[], figures: &figures };
    measure(&question.measure, &measured)
}

/// Each question has an answer, and exactly one option says it.
fn answered(lesson: &Lesson, runs: &[Trace], when: &str) -> Problems {
    let mut problems = Vec::new();
    for question in [&lesson.question, &lesson.see].into_iter().flatten() {
        if matches!(question.measure, wakeline::lessons::Measure::Orders) {
            continue;
        }
        let Some(answer) = answer(question, runs) else {
            problems.push(format!("{when}: the run does not answer {:?}", question.ask));
            continue;
        };
        let fitting = question.options.iter().filter(|option| option.fits(&answer)).count();
        let is_answerable = match (question.form, &answer) {
            (Form::Choice, _) => fitting == 1,
            (Form::Number, Answer::Number(_)) => true,
            (Form::Order, Answer::Lines(lines)) => {
                lines.iter().all(|line| question.lines.contains(line))
            }
            _ => false,
        };
        if !is_answerable {
            problems.push(format!(
                "{when}: {:?} is answered by {answer:?}, which {fitting} options say",
                question.ask
            ));
        }
    }
    problems
}

/// Every option of the first question that is wrong, as the lesson begins, is named after a wrong idea
/// and refuted. Of what is measured on the real clock nobody knows beforehand which is right; but one
/// answer at most is to be expected, so all others have a refutation.
fn wrong_ideas_are_named(lesson: &Lesson, runs: Option<&[Trace]>) -> Problems {
    let Some(question) = &lesson.question else { return Vec::new() };
    let Some(runs) = runs else {
        let count = question.options.iter().filter(|option| option.refute.is_empty()).count();
        let problem = || format!("{count} options have no refutation, and one at most may lack it");
        return (1 < count).then(problem).into_iter().collect();
    };
    let right = answer(question, runs);
    let wrong = question
        .options
        .iter()
        .filter(|option| right.as_ref().is_none_or(|right| !option.fits(right)));
    wrong
        .filter(|option| option.idea.is_none() || option.refute.is_empty())
        .map(|option| {
            format!("the option {:?} names no wrong idea, or does not refute it", option.says)
        })
        .collect()
}
