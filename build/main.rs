//! Makes the programs and the lessons part of the library.
//!
//! Each file of `programs/src/bin` is translated (see `translate`) and becomes a module; the
//! list of them becomes the table that `src/program` includes. The lessons become the table
//! that `src/lessons` includes.

mod lessons;
mod translate;

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
    let mut modules = String::new();
    let mut table = String::from("pub(super) const PROGRAMS: &[Program] = &[\n");
    for path in program_files(&root.join(PROGRAMS))? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let source = fs::read_to_string(&path).map_err(|error| format!("{name}.rs: {error}"))?;
        let translated =
            translate::translate(&source).map_err(|error| format!("{name}.rs, {error}"))?;
        let file = out.join(format!("{name}.rs"));
        fs::write(&file, translated.text).map_err(|error| format!("{name}.rs: {error}"))?;

        let module = name.replace('-', "_");
        writeln!(modules, "mod {module} {{ include!({file:?}); }}").map_err(|e| e.to_string())?;
        writeln!(
            table,
            "Program {{ name: {name:?}, about: {:?}, source: include_str!({:?}), \
             main: || Box::pin({module}::main()) }},",
            translated.about,
            path.display().to_string(),
        )
        .map_err(|error| error.to_string())?;
    }
    table.push_str("];\n");
    fs::write(out.join("programs.rs"), modules + &table).map_err(|error| error.to_string())?;
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
