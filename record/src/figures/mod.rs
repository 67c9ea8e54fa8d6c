//! What lessons quote without a trace: measured here, each group in a process of its own.
//!
//! A process writes one line a figure, `name = value`, as TOML; what each figure is, and how it was measured,
//! is in the tables of the groups.

mod memory;
mod sizes;
mod sleeps;
mod split;
mod tasks;
mod threads;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::machine::Machine;

/// Figures that one process measures.
#[derive(Debug)]
pub(crate) struct Group {
    /// Its name.
    name: &'static str,
    /// How much memory the process may address, in KiB; none where that is not limited.
    addresses_kib: Option<u64>,
    measure: fn() -> Result<(), String>,
    /// The figure that takes what the process said when it ended itself, if it may do that.
    last_words: Option<&'static str>,
    figures: &'static [Figure],
}

/// What a figure is.
#[derive(Debug)]
struct Figure {
    name: &'static str,
    term: &'static str,
    unit: &'static str,
    how: &'static str,
}

const GROUPS: &[Group] = &[
    threads::UNTIL_REFUSED,
    threads::WITHIN_FOUR_GIB,
    threads::START_AND_JOIN,
    tasks::SPAWN_AND_AWAIT,
    tasks::MILLION,
    sleeps::SLEEPS,
    split::SPLIT,
    sizes::SIZES,
];

/// Measures a group in this process, and prints its figures.
pub(crate) fn measure(name: &str) -> Result<(), String> {
    let group = GROUPS.iter().find(|group| group.name == name);
    (group.ok_or_else(|| format!("there is no group {name}"))?.measure)()
}

/// Measures all groups, and gives the file of figures.
///
/// # Errors
///
/// If a process cannot be started, or leaves a figure out.
pub(crate) fn measure_all() -> Result<String, String> {
    let mut text = format!(
        "# Written by `cargo xtask record`; not to be changed by hand.\nmachine = {}\n",
        quoted(&Machine::this().to_string())
    );
    if let Some(load) = Machine::load().filter(|load| Machine::processors() as f64 <= *load) {
        eprintln!("The machine is busy (load average {load}): what is measured now is too much.");
    }
    for group in GROUPS {
        println!("measuring {}", group.name);
        let values = in_process(group)?;
        for Figure { name, term, unit, how } in group.figures {
            let value =
                values.get(*name).ok_or_else(|| format!("{}: {name} is missing", group.name))?;
            let (term, unit, how) = (quoted(term), quoted(unit), quoted(how));
            write!(
                text,
                "\n[[figure]]\nname = {}\nterm = {term}\nvalue = {value}\nunit = {unit}\nhow = {how}\n",
                quoted(name)
            )
            .map_err(|error| error.to_string())?;
        }
    }
    Ok(text)
}

fn in_process(group: &Group) -> Result<BTreeMap<String, String>, String> {
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut command = match group.addresses_kib {
        None => Command::new(this),
        Some(kib) => {
            let mut shell = Command::new("sh");
            shell.args(["-c", &format!("ulimit -v {kib} && exec \"$0\" \"$@\"")]).arg(this);
            shell
        }
    };
    let output = command.args(["group", group.name]).env("RUST_BACKTRACE", "0").output();
    let output = output.map_err(|error| format!("{}: {error}", group.name))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let values = text.lines().filter_map(|line| line.split_once(" = "));
    let mut values: BTreeMap<_, _> =
        values.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let (Some(figure), Some(words)) = (group.last_words, panic_message(&said)) else {
            return Err(format!("{}: {}: {said}", group.name, output.status));
        };
        values.insert(figure.to_owned(), quoted(&format!("the process ended itself: {words}")));
    }
    Ok(values)
}

/// What a panic says, on the line after the one that says where.
fn panic_message(said: &str) -> Option<&str> {
    let mut lines = said.lines().skip_while(|line| !line.contains("panicked at "));
    lines.nth(1)
}

/// A text as TOML has it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            character => quoted.push(character),
        }
    }
    quoted + "\""
}

fn say_text(name: &str, text: &str) {
    println!("{name} = {}", quoted(text));
}

/// Says a number, in three significant digits.
fn say(name: &str, number: f64) {
    let decimals = match number {
        ..10.0 => 2,
        ..100.0 => 1,
        _ => 0,
    };
    println!("{name} = {number:.decimals$}");
}

fn say_count(name: &str, count: usize) {
    println!("{name} = {count}");
}

/// What one of `times` takes that `run` does: in the middle one of 51 short rounds.
fn middle(times: u32, run: impl FnMut()) -> Duration {
    middle_of(rounds(51, run)) / times
}

fn middle_of(mut lengths: Vec<Duration>) -> Duration {
    lengths.sort();
    lengths[lengths.len() / 2]
}

/// What `run` takes when nothing comes between: the shortest of so many rounds.
fn shortest(count: usize, run: impl FnMut()) -> Duration {
    rounds(count, run).into_iter().min().unwrap_or_default()
}

fn rounds(count: usize, mut run: impl FnMut()) -> Vec<Duration> {
    let round = |_| {
        let begin = Instant::now();
        run();
        begin.elapsed()
    };
    (0..count).map(round).collect()
}

fn nanos(length: Duration) -> f64 {
    length.as_secs_f64() * 1e9
}

fn micros(length: Duration) -> f64 {
    length.as_secs_f64() * 1e6
}

fn millis(length: Duration) -> f64 {
    length.as_secs_f64() * 1e3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_as_toml_has_them() {
        assert_eq!(quoted("a \"b\" \\ c"), r#""a \"b\" \\ c""#);
    }

    #[test]
    fn every_figure_has_a_name_of_its_own() {
        let mut names: Vec<_> =
            GROUPS.iter().flat_map(|group| group.figures).map(|figure| figure.name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
        assert!(15 <= count, "{count} figures");
    }
}
