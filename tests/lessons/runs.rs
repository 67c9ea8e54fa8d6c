//! Runs of the programs of a lesson.

use wakeline::lessons::{Knob, KnobKind, Lesson, Program, Setting};
use wakeline::program;
use wakeline::runtime::{Config, Policy, Run};
use wakeline::trace::{Outcome, Trace};

use super::Problems;

pub(super) fn problems(lesson: &Lesson) -> Problems {
    let mut problems = Vec::new();
    for one in &lesson.programs {
        let run = || refused_or_run(one, &one.source, lesson.policy.as_deref(), lesson.budget);
        match run() {
            Ok(Some(trace)) => {
                if let Some(Outcome::LimitReached(_)) | None = trace.outcome {
                    problems.push(format!("{}: it does not end", one.name));
                }
                if run() != Ok(Some(trace)) {
                    problems.push(format!("{}: two runs of the same seed differ", one.name));
                }
            }
            Ok(None) => {}
            Err(problem) => problems.push(problem),
        }
    }
    problems
}

/// The run of a text of a program, scheduled so and with such a budget; none if it is refused, and
/// with the code it says.
pub(super) fn refused_or_run(
    of: &Program,
    text: &str,
    policy: Option<&str>,
    budget: Option<u32>,
) -> Result<Option<Trace>, String> {
    let policy = policy.map_or(Ok(Policy::default()), str::parse);
    let policy = policy.map_err(|error| format!("{}: {error}", of.name))?;
    match (program::compile(text), &of.refused) {
        (Ok(compiled), None) => {
            let config = Config { policy, budget, ..Config::new(&of.name) };
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

/// The runs of all programs of a lesson with a knob at a setting, or as it begins.
pub(super) fn runs_with(
    lesson: &Lesson,
    knob: Option<(&Knob, &Setting)>,
) -> Result<Vec<Trace>, String> {
    let (from, to) = knob.map_or(("", ""), |(knob, setting)| (&*knob.replaces, &*setting.text));
    let policy = knob.and_then(|(_, setting)| setting.policy.as_deref());
    let policy = policy.or(lesson.policy.as_deref());
    let budget = match knob {
        Some((knob, setting)) if knob.kind() == KnobKind::Budget => setting.budget(),
        _ => lesson.budget,
    };
    let texts = lesson.programs.iter().map(|one| {
        let text = if from.is_empty() { one.source.clone() } else { one.source.replace(from, to) };
        refused_or_run(one, &text, policy, budget)
    });
    texts.filter_map(Result::transpose).collect()
}
