//! Programs in files.

use std::fs;
use std::path::PathBuf;

use super::wakeline;

/// A file with this text, of a name that no other test uses.
fn file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).expect("cargo has made the folder");
    path
}

#[test]
fn a_program_in_a_file_is_run() {
    let path =
        file("greets.rs", "fn main() {\n    println!(\"hello\");\n    eprintln!(\"aside\");\n}\n");
    let done = wakeline(&["run", &path.display().to_string()]);
    assert_eq!((done.code, done.out.as_str(), done.err.as_str()), (Some(0), "hello\n", "aside\n"));
}

#[test]
fn a_program_in_a_file_that_panics_gives_101() {
    let path = file("panics.rs", "fn main() {\n    panic!(\"no {}\", 1);\n}\n");
    let done = wakeline(&["run", &path.display().to_string()]);
    assert_eq!((done.code, done.out.as_str()), (Some(101), ""));
    let last = done.err.lines().last();
    assert_eq!(last, Some("wakeline: The program panicked: no 1."), "{}", done.err);
}

#[test]
fn what_is_wrong_is_shown_with_its_place() {
    let path = file("wrong.rs", "fn main() {\n    let n: i32 = true;\n}\n");
    let name = path.display().to_string();
    let expected = format!(
        "{name}:2:18: error[E0308]: `i32` is wanted here, and this is `bool`\n    \
         \u{20}   let n: i32 = true;\n                     ^^^^\n"
    );
    for command in ["check", "run"] {
        let done = wakeline(&[command, &name]);
        assert_eq!((done.code, done.out.as_str(), done.err), (Some(1), "", expected.clone()));
    }
}

#[test]
fn what_cannot_run_yet_is_named_and_given_no_code() {
    let path =
        file("net.rs", "fn main() {\n    let later = std::net::TcpStream::connect(\"\");\n}\n");
    let done = wakeline(&["run", &path.display().to_string()]);
    assert_eq!(done.code, Some(1));
    assert!(done.err.contains("2:22: error: `std::net"), "{}", done.err);
    assert!(done.err.contains("cannot run here yet"), "{}", done.err);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let done = wakeline(&["check", "nowhere.rs"]);
    super::check_refused(&done, &["nowhere.rs", "could not be read"]);
}
