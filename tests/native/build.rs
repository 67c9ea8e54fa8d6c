//! Makes one module of each program, the lessons' included, and a table of them by name.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const PROGRAMS: &str = "../programs/tokio";
const LESSONS: &str = "../../lessons";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed={PROGRAMS}");
    println!("cargo::rerun-if-changed={LESSONS}");
    let variable = |name| env::var(name).map_err(|error| format!("{name}: {error}"));
    let here = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    let shown = |error: std::io::Error| error.to_string();
    let (mut modules, mut table) = (String::new(), String::new());
    for (name, text) in texts(&here)? {
        let path = out.join(format!("{}.rs", name.replace('/', "_")));
        let module = name.replace(['-', '/'], "_");
        fs::write(&path, with_public_main(&text)).map_err(shown)?;
        let lints = "#[allow(warnings, reason = \"the programs are written for readers\")]";
        writeln!(
            modules,
            "{lints}\n#[path = {:?}]\npub(super) mod {module};",
            path.display().to_string()
        )
        .map_err(|error| error.to_string())?;
        writeln!(table, "    ({name:?}, || Termination::report({module}::main())),")
            .map_err(|error| error.to_string())?;
    }
    let text = format!(
        "{modules}\npub(super) const PROGRAMS: &[(&str, fn() -> ExitCode)] = &[\n{table}];\n"
    );
    fs::write(out.join("programs.rs"), text).map_err(shown)
}

/// The programs, by name: those of the folder, and those of the lessons that rustc takes.
fn texts(here: &Path) -> Result<BTreeMap<String, String>, String> {
    let shown = |error: std::io::Error| error.to_string();
    let (_, lessons) = wakeline_lesson::read::lessons(&here.join(LESSONS))?;
    let programs = lessons.into_iter().flat_map(|lesson| lesson.programs);
    let mut texts: BTreeMap<_, _> = programs
        .filter(|program| program.refused.is_none())
        .map(|program| (format!("lesson/{}", program.name), program.source))
        .collect();
    for entry in fs::read_dir(here.join(PROGRAMS)).map_err(shown)? {
        let path = entry.map_err(shown)?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        texts.insert(name, fs::read_to_string(&path).map_err(shown)?);
    }
    Ok(texts)
}

/// A program as a module: its `main` is called from outside.
fn with_public_main(text: &str) -> String {
    let lines = text.lines().map(|line| {
        if line.starts_with("fn main(") || line.starts_with("async fn main(") {
            format!("pub {line}\n")
        } else {
            format!("{line}\n")
        }
    });
    lines.collect()
}
