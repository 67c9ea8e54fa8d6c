//! Makes the lessons part of the library: the list of them, which the page has from the beginning, and
//! all that is in them, which only native commands and tests carry. The page fetches a lesson when it
//! is opened (`lesson/src/bin/lesson-files.rs`).

use std::path::{Path, PathBuf};
use std::{env, fs};

use wakeline_lesson::read;

const LESSONS: &str = "lessons";

fn main() {
    println!("cargo::rerun-if-changed={LESSONS}");
    println!("cargo::rerun-if-changed=build.rs");
    if let Err(message) = generate() {
        println!("cargo::error={message}");
    }
}

fn generate() -> Result<(), String> {
    let folder =
        |name| env::var(name).map(PathBuf::from).map_err(|error| format!("{name}: {error}"));
    let (shared, lessons) = read::lessons(&folder("CARGO_MANIFEST_DIR")?.join(LESSONS))?;
    let out = folder("OUT_DIR")?;
    write(&out.join("catalog.bin"), &read::catalog(&shared, &lessons))?;
    write(&out.join("glossary.bin"), &shared.glossary)?;
    write(&out.join("recorded.bin"), &shared.recorded)?;
    write(&out.join("lessons.bin"), &lessons)
}

fn write<T: serde::Serialize>(path: &Path, value: &T) -> Result<(), String> {
    let bytes = postcard::to_allocvec(value).map_err(|error| error.to_string())?;
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}
