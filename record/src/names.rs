//! What a task or a thread is called: after the line that spawned it, as the engine calls it.

use wakeline::trace::ActorKind;

/// The name of an actor that this line of the program spawned, counted from 1.
pub(crate) fn name_of(kind: ActorKind, source: &str, line: u32) -> String {
    let index = usize::try_from(line).unwrap_or_default().wrapping_sub(1);
    let lines: Vec<_> = source.lines().collect();
    let otherwise = match kind {
        ActorKind::Main => return "main".to_owned(),
        ActorKind::Task => "task",
        ActorKind::Thread => "thread",
        ActorKind::BlockingJob => "job",
    };
    let Some(text) = lines.get(index).map(|line| line.trim()) else {
        return otherwise.to_owned();
    };
    let name = variable(text).or_else(|| called(text)).or_else(|| enclosing(&lines[..index]));
    name.unwrap_or(otherwise).to_owned()
}

/// `h` of `let h = spawn(…)`.
fn variable(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("let ")?;
    let (name, value) = rest.split_once(" = ")?;
    let name = name.strip_prefix("mut ").unwrap_or(name);
    // `let all = (0..8).map(|_| spawn(job))` names all of them, not one.
    let is_spawned = value.split("spawn").next().is_some_and(|before| !before.contains('('));
    (is_spawned && is_name(name)).then_some(name)
}

/// `job` of `spawn(job)` or `spawn_task(job(3))`.
fn called(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("spawn")?;
    let (_, argument) = rest.split_once('(')?;
    let end = argument.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    let (name, after) = argument.split_at(end);
    (is_name(name) && after.starts_with(['(', ')'])).then_some(name)
}

/// The function around, but for `main`.
fn enclosing<'a>(before: &[&'a str]) -> Option<&'a str> {
    let head = before.iter().rev().find_map(|line| {
        line.split_once("fn ").filter(|(head, _)| head.is_empty() || head.ends_with(' '))
    })?;
    let name = head.1.split(['(', '<']).next()?;
    (name != "main" && is_name(name)).then_some(name)
}

fn is_name(text: &str) -> bool {
    !matches!(text, "" | "async" | "move") && text.chars().all(|c| c.is_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_line() {
        let program = "fn main() {\n    let h = thread::spawn(|| 1);\n    \
                       let all: Vec<_> = (0..8).map(|_| thread::spawn(job)).collect();\n    \
                       spawn(async {});\n}\nasync fn numbers() {\n    trpl::spawn_task(async move {\n";
        let names = [(2, "h"), (3, "job"), (4, "task"), (7, "numbers"), (0, "task")];
        for (line, name) in names {
            assert_eq!(name_of(ActorKind::Task, program, line), name, "line {line}");
        }
    }
}
