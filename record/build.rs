//! Makes one module of each program that is recorded, and finds out the versions that a recording names.
//!
//! A program's text stays as it is, but for what a compiler would not see: its `main` becomes public, the path
//! `std::thread` becomes `crate::facade::thread`, where the table says so a text stands for another, and
//! behind its last line the names `trpl`, `tokio`, `println!` and `eprintln!` are imported from the facades.
//! No line is added before that one, so that the lines in a trace are those of the program.

#[allow(dead_code, reason = "where a trace goes is not asked here")]
#[path = "src/listed.rs"]
mod listed;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use listed::{LISTED, Listed};

const FACADES: &str = "\n#[allow(unused_imports, reason = \"a program uses some\")]\n\
                       use crate::facade::{eprintln, println, tokio, trpl};\n";

fn main() -> Result<(), String> {
    let variable = |name| env::var(name).map_err(|error| format!("{name}: {error}"));
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("..");
    let out = PathBuf::from(variable("OUT_DIR")?).join("programs");
    fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    println!("cargo::rerun-if-changed=src/listed.rs");
    modules(&root, &out)?;
    println!("cargo::rerun-if-changed={}", root.join("Cargo.lock").display());
    let lock = read(&root.join("Cargo.lock"))?;
    println!("cargo::rustc-env=RECORD_TOKIO={}", version_of("tokio", &lock)?);
    let rustc = Command::new(variable("RUSTC")?).arg("--version").output();
    let rustc = rustc.map_err(|error| format!("rustc: {error}"))?.stdout;
    let rustc = String::from_utf8_lossy(&rustc);
    let version = rustc.split_whitespace().nth(1).ok_or("rustc does not say its version")?;
    println!("cargo::rustc-env=RECORD_RUSTC={version}");
    Ok(())
}

fn modules(root: &Path, out: &Path) -> Result<(), String> {
    let (mut modules, mut table) = (String::new(), String::new());
    for listed in LISTED {
        let path = root.join(listed.folder).join(format!("{}.rs", listed.name));
        println!("cargo::rerun-if-changed={}", path.display());
        let module = listed.name.replace('-', "_");
        let to = out.join(format!("{module}.rs"));
        let text = read(&path)?;
        let source = format!("{module}.txt");
        write(&out.join(&source), &shortened(listed, &text)?)?;
        write(&to, &compilable(listed, &shortened(listed, &text)?)?)?;
        let lints = "#[allow(warnings, clippy::all, reason = \"written for readers\")]";
        writeln!(modules, "{lints}\n#[path = {:?}]\nmod {module};", to.display().to_string())
            .map_err(|error| error.to_string())?;
        writeln!(
            table,
            "    Program {{ name: {:?}, source: include_str!({:?}), main: || {{ {module}::main(); }} }},",
            listed.name,
            out.join(&source).display().to_string()
        )
        .map_err(|error| error.to_string())?;
    }
    let text = format!("{modules}\npub(super) const PROGRAMS: &[Program] = &[\n{table}];\n");
    write(&out.join("listed.rs"), &text)
}

/// The text as it is recorded.
fn shortened(listed: &Listed, text: &str) -> Result<String, String> {
    let Some((long, short)) = listed.instead else { return Ok(text.to_owned()) };
    if text.matches(long).count() != 1 {
        return Err(format!("{}: {long:?} is to be there once", listed.name));
    }
    Ok(text.replace(long, short))
}

/// The text as it is compiled.
fn compilable(listed: &Listed, text: &str) -> Result<String, String> {
    let imports_in_groups = text
        .lines()
        .any(|line| line.trim_start().starts_with("use std::{") && line.contains("thread"));
    if imports_in_groups {
        return Err(format!("{}: import `std::thread` by itself", listed.name));
    }
    let lines = text.lines().map(|line| {
        let line = line.replace("std::thread", "crate::facade::thread");
        if line.starts_with("fn main(") { format!("pub(super) {line}\n") } else { line + "\n" }
    });
    Ok(lines.collect::<String>() + FACADES)
}

fn version_of(name: &str, lock: &str) -> Result<String, String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = {name:?}"));
    let version = lines.nth(1).and_then(|line| line.strip_prefix("version = "));
    Ok(version.ok_or_else(|| format!("Cargo.lock has no {name}"))?.trim_matches('"').to_owned())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
