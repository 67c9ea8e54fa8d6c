//! Makes the programs and the lessons part of the library.
//!
//! The files of `programs/src/bin` become the table that `src/program` includes, the lessons the
//! table that `src/lessons` includes.

mod lessons;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const PROGRAMS: &str = "programs/src/bin";
const LESSONS: &str = "lessons";

fn main() {
    println!("cargo::rerun-if-changed={PROGRAMS}");
    println!("cargo::rerun-if-changed={LESSONS}");
    println!("cargo::rerun-if-changed=build");
    if let Err(message) = generate() {
        println!("cargo::error={message}");
    }
}

fn generate() -> Result<(), String> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?);
    let mut table = String::from("pub(super) const PROGRAMS: &[Program] = &[\n");
    for path in program_files(&root.join(PROGRAMS))? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let source = fs::read_to_string(&path).map_err(|error| format!("{name}.rs: {error}"))?;
        let about = source.lines().next().and_then(|line| line.strip_prefix("//! "));
        let about = about.ok_or_else(|| {
            format!("{name}.rs: begin with a `//!` line that says what the program shows")
        })?;
        let path = path.display().to_string();
        writeln!(
            table,
            "Program {{ name: {name:?}, about: {about:?}, source: include_str!({path:?}) }},"
        )
        .map_err(|error| error.to_string())?;
    }
    table.push_str("];\n");
    fs::write(out.join("programs.rs"), table).map_err(|error| error.to_string())?;
    let lessons = lessons::table(&root.join(LESSONS))?;
    fs::write(out.join("lessons.rs"), lessons).map_err(|error| error.to_string())
}

fn program_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{PROGRAMS}: {error}"))?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    files.sort();
    Ok(files)
}
