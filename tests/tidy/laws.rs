//! The laws, each a table and a function over the sources.

use crate::Finding;
use crate::paths::{Named, paths};
use crate::source::{Source, code, code_and_comments};

/// The rooms, in reading order, and for each the rooms that it may name.
pub(crate) const ROOMS: &[(&str, &[&str])] = &[
    ("time", &[]),
    ("trace", &["time"]),
    ("runtime", &["time", "trace"]),
    ("program", &["time", "trace", "runtime"]),
    ("lessons", &["time", "trace", "runtime", "program"]),
    ("study", &["lessons"]),
    ("timeline", &["time", "trace"]),
    ("player", &["time", "trace", "timeline"]),
    ("jobs", &["time", "trace", "runtime", "program", "lessons", "study"]),
    ("lab", &["time", "trace", "runtime", "program", "lessons", "timeline", "player", "jobs"]),
    ("live", &["lessons"]),
    ("ui", CORE),
    ("shell", NATIVE),
];

/// The rooms that know nothing of a browser, of Yew, of a wall clock and of chance.
pub(crate) const CORE: &[&str] = &[
    "time", "trace", "runtime", "program", "lessons", "study", "timeline", "player", "jobs", "lab",
    "live",
];

/// The core, and the components, which are rendered natively too.
const NATIVE: &[&str] = &[
    "time", "trace", "runtime", "program", "lessons", "study", "timeline", "player", "jobs", "lab",
    "live", "ui",
];

/// Names that some rooms may not use: the rooms, the beginning of the path, what to do.
const BANNED: &[(&[&str], &str, &str)] = &[
    (CORE, "yew", "move what is shown to src/ui, which gets it as props"),
    (NATIVE, "web_sys", "move it to src/shell and hand the result in"),
    (NATIVE, "js_sys", "move it to src/shell and hand the result in"),
    (NATIVE, "wasm_bindgen", "move it to src/shell and hand the result in"),
    (NATIVE, "wasm_bindgen_futures", "move it to src/shell and hand the result in"),
    (NATIVE, "gloo", "move it to src/shell and hand the result in"),
    (NATIVE, "gloo_timers", "move it to src/shell and hand the result in"),
    (NATIVE, "std::time::Instant", "take the present moment as an argument, a time::Instant"),
    (NATIVE, "std::time::SystemTime", "take the present moment as an argument, a time::Instant"),
    (CORE, "rand::rng", "draw from the seed of the run"),
    (CORE, "rand::thread_rng", "draw from the seed of the run"),
    (CORE, "thread_rng", "draw from the seed of the run"),
];

/// Where the text is that programs use, a folder a crate.
const SURFACE: &str = "src/program/surface/";

/// Words that are nowhere to be found, in comments either, and what to do.
const UNFINISHED: &[(&str, &str)] = &[
    ("TODO", "do it, or write an issue and leave no note here"),
    ("FIXME", "put it right, or write an issue and leave no note here"),
    ("XXX", "say what is meant, or write an issue"),
];

/// How many lines a file may have.
const LONGEST: usize = 400;

/// Files that may be longer, and why.
const LONGER: &[(&str, &str)] = &[
    ("src/program/check/context.rs", "what every part of a check needs at hand"),
    ("src/program/lower/pattern.rs", "tests and bindings walk the same patterns, in two passes"),
    (
        "src/program/machine/run.rs",
        "the loop that runs code, with each way to enter and leave a frame",
    ),
    ("src/program/surface/futures/channel/mpsc.rs", "both channels of one module of the crate"),
    ("src/program/surface/futures/stream/adapters.rs", "one short stream for each adapter"),
    ("src/program/surface/futures/stream/ext.rs", "one trait, a method an adapter"),
    ("src/program/surface/tokio/sync/broadcast.rs", "one module of the crate"),
    ("tests/differential/generate/statements.rs", "one form of statement after another"),
    ("tests/differential/generate/values.rs", "one form of value after another"),
];

/// The shell is at most one line in so many of `src/`.
const SHELL_SHARE: usize = 5;

/// Everything that is wrong with `sources`.
pub(crate) fn findings(sources: &[Source]) -> Vec<Finding> {
    let laws: &[fn(&Source) -> Vec<Finding>] =
        &[edges, banned, module_docs, unfinished, length, trailing_space, placement];
    let mut findings: Vec<_> =
        sources.iter().flat_map(|source| laws.iter().flat_map(move |law| law(source))).collect();
    findings.extend(shell_share(sources));
    findings.sort_by(|one, other| (&one.path, one.line).cmp(&(&other.path, other.line)));
    findings
}

/// The files that the table of long ones names without need.
pub(crate) fn needless_exceptions(sources: &[Source]) -> Vec<Finding> {
    exceptions(sources, LONGER)
}

fn finding(source: &Source, line: usize, what: impl Into<String>) -> Finding {
    Finding { path: source.path.clone(), line, what: what.into() }
}

/// A room names only the rooms that the table allows.
fn edges(source: &Source) -> Vec<Finding> {
    let Some(room) = source.room() else { return Vec::new() };
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        let what = format!(
            "no room is called `{room}`: enter it in the table of tests/tidy/laws.rs, and in src/lib.rs"
        );
        return vec![finding(source, 1, what)];
    };
    let mut found = Vec::new();
    for Named { path, line } in paths(&code(&source.text)) {
        let Some(named) = room_named(&path) else { continue };
        if named != room && !allowed.contains(&named) {
            let may = match allowed {
                [] => "itself".to_owned(),
                rooms => rooms.join(", "),
            };
            found.push(finding(source, line, format!("`{room}` may not name `{named}`, only {may}: move this, or hand in what it needs")));
        }
    }
    found
}

/// The room that a path leads to, by whichever way.
fn room_named(path: &str) -> Option<&str> {
    let mut parts = path.split("::");
    let first = parts.next()?;
    if !matches!(first, "crate" | "super" | "wakeline") {
        return None;
    }
    let next = parts.find(|part| *part != "super")?;
    ROOMS.iter().map(|(name, _)| *name).find(|name| *name == next)
}

/// Rooms that know nothing of the world outside do not name it.
fn banned(source: &Source) -> Vec<Finding> {
    let Some(room) = source.room() else { return Vec::new() };
    // The text that programs use is data: the `Instant` that it names is one of its own.
    if source.path.starts_with(SURFACE) && source.path[SURFACE.len()..].contains('/') {
        return Vec::new();
    }
    let mut found = Vec::new();
    for Named { path, line } in paths(&code(&source.text)) {
        for (rooms, name, instead) in BANNED {
            let inside = path
                .strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
            if inside && rooms.contains(&room) {
                found.push(finding(
                    source,
                    line,
                    format!("`{room}` may not name `{name}`: {instead}"),
                ));
            }
        }
    }
    found
}

/// A file begins by saying what it owns.
fn module_docs(source: &Source) -> Vec<Finding> {
    if !source.is_rust() || source.text.starts_with("//!") {
        return Vec::new();
    }
    vec![finding(source, 1, "begin the file with `//!`: what it owns, and what it must never know")]
}

/// Nothing is left for later without an issue.
fn unfinished(source: &Source) -> Vec<Finding> {
    if !source.is_rust() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for Named { path, line } in paths(&code_and_comments(&source.text)) {
        for (word, instead) in UNFINISHED {
            if path.split("::").any(|part| part == *word) {
                found.push(finding(source, line, format!("`{word}`: {instead}")));
            }
        }
    }
    for (index, line) in code(&source.text).lines().enumerate() {
        if line.contains("dbg!") {
            found.push(finding(source, index + 1, "`dbg!`: take it out"));
        }
    }
    found
}

/// A file has one subject, and so an end.
fn length(source: &Source) -> Vec<Finding> {
    let lines = source.text.lines().count();
    if !source.is_rust() || lines <= LONGEST || LONGER.iter().any(|(path, _)| *path == source.path)
    {
        return Vec::new();
    }
    vec![finding(
        source,
        LONGEST + 1,
        format!(
            "{lines} lines, and {LONGEST} are the most: find its second subject and give that a file, or enter it in the table of tests/tidy/laws.rs with a reason"
        ),
    )]
}

/// An exception that is no longer needed goes, and none is without a reason.
pub(crate) fn exceptions(sources: &[Source], longer: &[(&str, &str)]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, reason) in longer {
        let lines = sources
            .iter()
            .find(|source| source.path == *path)
            .map(|source| source.text.lines().count());
        let what = match lines {
            None => "is not there: take it out of the table of long files",
            Some(lines) if lines <= LONGEST => {
                "is short now: take it out of the table of long files"
            }
            Some(_) if reason.trim().is_empty() => {
                "is in the table of long files without a reason: give one"
            }
            Some(_) => continue,
        };
        found.push(Finding { path: (*path).to_owned(), line: 1, what: what.to_owned() });
    }
    found
}

/// Differences are about what changed.
fn trailing_space(source: &Source) -> Vec<Finding> {
    // A golden file is what a program wrote.
    if source.path.contains("/golden/") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (index, line) in source.text.split('\n').enumerate() {
        if line.ends_with([' ', '\t', '\r']) {
            found.push(finding(
                source,
                index + 1,
                "white space at the end of the line: take it out",
            ));
        }
    }
    if !source.text.is_empty() && !source.text.ends_with('\n') {
        let last = source.text.lines().count();
        found.push(finding(source, last, "the last line has no end: add one"));
    }
    found
}

/// A room is a folder with a `mod.rs`, and so is every module that has modules.
fn placement(source: &Source) -> Vec<Finding> {
    match source.path.strip_prefix("src/") {
        Some(name) if !name.contains('/') && name != "lib.rs" => {
            let room = name.trim_end_matches(".rs");
            vec![finding(source, 1, format!("a room is a folder: move this to src/{room}/mod.rs"))]
        }
        _ => Vec::new(),
    }
}

/// The shell, which no native test reaches, stays thin.
pub(crate) fn shell_share(sources: &[Source]) -> Option<Finding> {
    let lines = |prefix: &str| -> usize {
        sources
            .iter()
            .filter(|source| source.is_rust() && source.path.starts_with(prefix))
            .map(|source| source.text.lines().count())
            .sum()
    };
    let (shell, all) = (lines("src/shell/"), lines("src/"));
    (shell * SHELL_SHARE > all).then(|| Finding {
        path: "src/shell/mod.rs".to_owned(),
        line: 1,
        what: format!("src/shell has {shell} of the {all} lines of src, more than one in {SHELL_SHARE}: move decisions to the core or to src/ui"),
    })
}
