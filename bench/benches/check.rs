//! How long a program takes to be read and checked: the lessons' programs and those of the tests,
//! each in a process that has read the surface before.
//!
//! `cargo bench -p wakeline-bench --bench check -- NAME` looks at those whose path has `NAME` in it.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How often each is measured; the fastest counts.
const ROUNDS: usize = 7;

fn main() {
    let wanted = std::env::args().skip(1).find(|arg| !arg.starts_with("--"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a folder in the project's");
    let mut paths: Vec<PathBuf> = Vec::new();
    programs(&root.join("lessons"), &mut paths);
    programs(&root.join("tests/programs/tokio"), &mut paths);
    programs(&root.join("tests/programs/accept"), &mut paths);
    paths.sort();
    println!("{:>6} {:>10} {:>10} {:>10}", "lines", "first", "again", "per 100");
    let mut sums = (0.0, 0);
    wakeline::program::compile("fn main() {}").expect("it is a program");
    for path in paths {
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        if wanted.as_ref().is_some_and(|wanted| !name.contains(wanted.as_str())) {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a text");
        let lines = text.lines().count();
        let first = took(&text);
        let again = (0..ROUNDS).map(|_| took(&text)).min().expect("at least one");
        let (first, again) = (first.as_secs_f64() * 1e3, again.as_secs_f64() * 1e3);
        let each = again * 100.0 / lines as f64;
        sums = (sums.0 + again, sums.1 + lines);
        println!("{lines:>6} {first:>7.2} ms {again:>7.2} ms {each:>7.2} ms  {name}");
    }
    println!(
        "{:>6} {:>21.2} ms {:>7.2} ms  in all",
        sums.1,
        sums.0,
        sums.0 * 100.0 / sums.1 as f64
    );
}

fn programs(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            programs(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !path.ends_with("puzzle.rs")
        {
            into.push(path);
        }
    }
}

/// How long the text takes to be made ready to run.
fn took(text: &str) -> Duration {
    let begin = Instant::now();
    let answer = wakeline::program::compile(text);
    let took = begin.elapsed();
    drop(answer);
    took
}
