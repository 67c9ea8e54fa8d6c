//! Runs of the programs of a lesson.

use wakeline::lessons::{Lesson, Program};
use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::trace::{Outcome, Trace};

use super::Problems;

pub(super) fn problems(lesson: &Lesson) -> Problems {
    let mut problems = Vec::new();
    for one in &lesson.programs {
        match refused_or_run(lesson, one, &one.source) {
            Ok(Some(trace)) => {
                if let Some(Outcome::LimitReached(_)) | None = trace.outcome {
                    problems.push(format!("{}: it does not end", one.name));
                }
                if refused_or_run(lesson, one, &one.source) != Ok(Some(trace)) {
                    problems.push(format!("{}: two runs of the same seed differ", one.name));
                }
            }
            Ok(None) => {}
            Err(problem) => problems.push(problem),
        }
    }
    problems
}

/// The run of a text of a program; none if it is refused, and with the code it says.
pub(super) fn refused_or_run(
    lesson: &Lesson,
    of: &Program,
    text: &str,
) -> Result<Option<Trace>, String> {
    match (program::compile(text), &of.refused) {
        (Ok(compiled), None) => {
            let config = Config::new(&of.name);
            let _ = lesson;
            Ok(Some(Run::of_body(&config, compiled.main()).finish()))
        }
        (Ok(_), Some(code)) => Err(format!("{}: it runs, and is to be refused ({code})", of.name)),
        (Err(problems), Some(code)) => {
            let found =
                problems.iter().any(|problem| problem.code.as_deref() == Some(code.as_str()));
            if found {
                Ok(None)
            } else {
                Err(format!("{}: it is refused without {code}: {problems:?}", of.name))
            }
        }
        (Err(problems), None) => {
            let first = problems.first().map(|problem| problem.message.clone());
            Err(format!("{}: it does not run: {}", of.name, first.unwrap_or_default()))
        }
    }
}

/// The runs of all programs of a lesson with a text put in place of another, where it stands.
pub(super) fn runs_with(lesson: &Lesson, from: &str, to: &str) -> Result<Vec<Trace>, String> {
    let texts = lesson.programs.iter().map(|one| {
        let text = if from.is_empty() { one.source.clone() } else { one.source.replace(from, to) };
        refused_or_run(lesson, one, &text)
    });
    texts.filter_map(Result::transpose).collect()
}
