//! Programs compiled in batches and run natively, beside the same programs run by the engine.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::panic::catch_unwind;
use std::path::Path;
use std::process::Command;

use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::trace::{Outcome, Stream};

/// The stack that the engine gets: a debug build takes more of it than the page.
const STACK_BYTES: usize = 64 << 20;

/// What a program printed to standard output, and its exit status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcomes {
    pub(crate) out: String,
    pub(crate) status: i32,
}

/// A program that is not the same here and natively.
#[derive(Debug)]
pub(crate) struct Difference {
    pub(crate) name: String,
    pub(crate) what: String,
}

/// Compares programs: each has a name, which is that of a module, and a text with a `pub fn main`.
pub(crate) fn compare(folder: &Path, programs: &BTreeMap<String, String>) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut left = programs.clone();
    let binary = loop {
        match compiled(folder, &left) {
            Ok(binary) => break binary,
            Err(said) => {
                let refused: Vec<_> = left
                    .keys()
                    .filter(|name| said.contains(&format!("{name}.rs:")))
                    .cloned()
                    .collect();
                assert!(!refused.is_empty(), "rustc says of no program: {said}");
                for name in refused {
                    let what = match said.find(&format!("{name}.rs:")) {
                        Some(at) => {
                            first_lines(&said[said[..at].rfind("error").unwrap_or(at)..], 14)
                        }
                        None => String::new(),
                    };
                    found.push(Difference {
                        name: name.clone(),
                        what: format!("rustc refuses it: {what}"),
                    });
                    left.remove(&name);
                }
            }
        }
    };
    let by_engine = by_engine(left.values().cloned().collect());
    for (name, here) in left.keys().zip(by_engine) {
        let native = Command::new(&binary).arg(name).output().expect("it was just made");
        let native = Outcomes {
            out: String::from_utf8_lossy(&native.stdout).into_owned(),
            status: native.status.code().unwrap_or(-2),
        };
        if here != native {
            found.push(Difference { name: name.clone(), what: difference(&native, &here) });
        }
    }
    found
}

/// Makes one binary of all programs, which runs the one whose name it is given.
fn compiled(
    folder: &Path,
    programs: &BTreeMap<String, String>,
) -> Result<std::path::PathBuf, String> {
    fs::create_dir_all(folder).expect("cargo has made the folder around it");
    let mut main = String::new();
    let mut arms = String::new();
    for (name, text) in programs {
        fs::write(folder.join(format!("{name}.rs")), text).expect("it can be written");
        writeln!(main, "mod {name};").expect("a text takes everything");
        writeln!(arms, "        \"{name}\" => {name}::main(),").expect("a text takes everything");
    }
    write!(main, "fn main() {{\n    match std::env::args().nth(1).unwrap().as_str() {{\n{arms}        _ => {{}}\n    }}\n}}\n")
        .expect("a text takes everything");
    let source = folder.join("main.rs");
    fs::write(&source, main).expect("it can be written");
    let binary = folder.join("programs");
    let made = Command::new(std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()))
        .args(["--edition", "2024", "--cap-lints", "allow", "-C", "opt-level=0"])
        .args(["-C", "debuginfo=0", "-C", "overflow-checks=on", "-o"])
        .args([&binary, &source])
        .output()
        .expect("rustc can be run");
    if made.status.success() {
        Ok(binary)
    } else {
        Err(String::from_utf8_lossy(&made.stderr).into_owned())
    }
}

/// What the engine makes of them, all on one thread: it reads the surface once a thread.
fn by_engine(texts: Vec<String>) -> Vec<Outcomes> {
    let runs = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(move || {
        let run = |text: &String| {
            catch_unwind(|| outcomes(text))
                .unwrap_or_else(|_| Outcomes { out: "the engine panicked".to_owned(), status: -3 })
        };
        texts.iter().map(run).collect()
    });
    runs.expect("a thread can be made").join().expect("panics are caught")
}

fn outcomes(text: &str) -> Outcomes {
    let compiled = match program::compile(text) {
        Ok(compiled) => compiled,
        Err(problems) => {
            let said = problems.iter().map(|problem| {
                let place = program::text::Source::new(text).line_and_column(problem.span.start);
                format!("refused: {:?} {place:?} {}\n", problem.code, problem.message)
            });
            return Outcomes { out: said.collect(), status: -1 };
        }
    };
    let trace = Run::of_body(&Config::new("random"), compiled.main()).finish();
    let out = trace
        .printed(Stream::Out, trace.events.len())
        .fold(String::new(), |out, line| out + line + "\n");
    let status = match &trace.outcome {
        Some(Outcome::Finished) => 0,
        Some(Outcome::Panicked(_)) => 101,
        other => return Outcomes { out: format!("{out}{other:?}"), status: -1 },
    };
    Outcomes { out, status }
}

/// Where two outputs part.
fn difference(native: &Outcomes, here: &Outcomes) -> String {
    let (there, own): (Vec<_>, Vec<_>) = (native.out.lines().collect(), here.out.lines().collect());
    let same = there.iter().zip(&own).take_while(|(a, b)| a == b).count();
    let rest = |lines: &[&str]| first_lines(&lines[same..].join("\n"), 4);
    format!(
        "after {same} lines\n  natively, status {}: {}\n  here, status {}: {}",
        native.status,
        rest(&there),
        here.status,
        rest(&own)
    )
}

fn first_lines(text: &str, count: usize) -> String {
    text.lines().take(count).collect::<Vec<_>>().join("\n    ")
}
