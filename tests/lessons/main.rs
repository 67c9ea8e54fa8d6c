//! The lessons: every one is run, and what it says about its run is held against it.
//!
//! The folder is read when the test runs. `WAKELINE_LESSON=slug` looks at one lesson alone.

mod coverage;
mod facts;
mod graded;
mod puzzles;
mod runs;

use std::path::{Path, PathBuf};

use wakeline::lessons::Lesson;
use wakeline_lesson::read::{Shared, lessons};

/// What a check found wrong, each a sentence.
type Problems = Vec<String>;

fn folder() -> PathBuf {
    // The variable, not the constant: the folder may be another than that of the build.
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| ".".to_owned());
    Path::new(&root).join("lessons")
}

fn read() -> (Shared, Vec<Lesson>) {
    let (shared, mut lessons) = lessons(&folder()).unwrap_or_else(|problem| panic!("{problem}"));
    if let Ok(slug) = std::env::var("WAKELINE_LESSON") {
        lessons.retain(|lesson| lesson.entry.slug == slug);
        assert!(!lessons.is_empty(), "there is no lesson {slug}");
    }
    (shared, lessons)
}

/// Runs a check on every lesson, and fails with all that it found.
fn every_lesson(check: fn(&Lesson) -> Problems) {
    let (_, lessons) = read();
    let problems: Vec<_> = lessons
        .iter()
        .flat_map(|lesson| {
            check(lesson).into_iter().map(|problem| format!("{}: {problem}", lesson.entry.slug))
        })
        .collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn every_lesson_has_what_a_lesson_needs() {
    every_lesson(facts::problems);
}

#[test]
fn every_program_runs_to_an_end_twice_the_same() {
    every_lesson(runs::problems);
}

#[test]
fn every_question_is_answered_by_its_run_whatever_the_knobs() {
    every_lesson(graded::problems);
}

#[test]
fn every_puzzle_is_solved_by_its_usual_pieces_and_not_by_all() {
    every_lesson(puzzles::problems);
}

#[test]
fn every_claim_and_every_wrong_idea_is_covered() {
    if std::env::var("WAKELINE_LESSON").is_err() {
        let (shared, lessons) = read();
        let mut problems = coverage::problems(&shared, &lessons);
        problems.extend(coverage::unused_figures(&shared, &folder()));
        assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
    }
}
