//! Makes one module of each program, and a table of them by name.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const PROGRAMS: &str = "../programs/tokio";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed={PROGRAMS}");
    let variable = |name| env::var(name).map_err(|error| format!("{name}: {error}"));
    let folder = Path::new(&variable("CARGO_MANIFEST_DIR")?).join(PROGRAMS);
    let out = PathBuf::from(variable("OUT_DIR")?);
    let shown = |error: std::io::Error| error.to_string();
    let (mut modules, mut table) = (String::new(), String::new());
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).map_err(shown)? {
        paths.push(entry.map_err(shown)?.path());
    }
    paths.sort();
    for path in paths {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).map_err(shown)?;
        let module = out.join(format!("{name}.rs"));
        fs::write(&module, with_public_main(&text)).map_err(shown)?;
        let lints = "#[allow(warnings, reason = \"the programs are written for readers\")]";
        writeln!(
            modules,
            "{lints}\n#[path = {:?}]\npub(super) mod {name};",
            module.display().to_string()
        )
        .map_err(|error| error.to_string())?;
        writeln!(table, "    ({name:?}, || Termination::report({name}::main())),")
            .map_err(|error| error.to_string())?;
    }
    let text = format!(
        "{modules}\npub(super) const PROGRAMS: &[(&str, fn() -> ExitCode)] = &[\n{table}];\n"
    );
    fs::write(out.join("programs.rs"), text).map_err(shown)
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
