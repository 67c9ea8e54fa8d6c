//! The rules of the house, as a test over the repository's own text.
//!
//! Which room may name which, and every other rule that a reader of the text can check, is a
//! table in `laws.rs`. A finding names the file, the line, and what to do. `bad.rs` shows every
//! law something that breaks it. What rustc, clippy or rustfmt can say is not said again here.

mod bad;
mod laws;
mod paths;
mod source;

use std::fmt;
use std::path::Path;

/// A rule that a file breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

#[test]
fn the_repository_keeps_the_rules_of_the_house() {
    let sources = source::all(Path::new(env!("CARGO_MANIFEST_DIR")));
    for known in ["src/lib.rs", "src/trace/mod.rs", "tests/tidy/main.rs", "Cargo.toml"] {
        assert!(sources.iter().any(|source| source.path == known), "{known} was not looked at");
    }
    let mut findings = laws::findings(&sources);
    findings.extend(laws::needless_exceptions(&sources));
    let list: String = findings.iter().map(|finding| format!("\n  {finding}")).collect();
    assert!(findings.is_empty(), "{} to put right:{list}\n", findings.len());
}
