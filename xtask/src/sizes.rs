//! What a reader downloads: the size of every file of the first view, raw and compressed.
//!
//! The first view is whatever index.html names, and whatever those files name in turn. Any other
//! file of the build is listed apart, because a reader may never load it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// The most that everything the first view loads may weigh, in bytes, compressed by brotli.
///
/// At 1.6 Mbit/s, which browsers' developer tools call slow 4G, it is a second and a quarter: the
/// page is readable before any of the program arrives, and it must run before a reader gives up.
/// What reads and runs programs, and what reads and writes files, is in the module that is loaded
/// after the first view.
const BUDGET_BYTES: usize = 300_000;

/// Prints the sizes of the build in `dist`.
///
/// # Errors
///
/// If a file cannot be read, or if the first view is over its budget.
pub(crate) fn report(dist: &Path) -> Result<()> {
    let files = read_files(dist)?;
    let first = first_view(&files)?;
    let (mut total_raw, mut total_brotli) = (0, 0);
    println!("\n{:>9} {:>9}  what the first view loads, in bytes", "raw", "brotli");
    for (name, bytes) in files.iter().filter(|(name, _)| first.contains(name.as_str())) {
        let brotli = brotli_bytes(bytes)?;
        println!("{:>9} {brotli:>9}  {name}", bytes.len());
        total_raw += bytes.len();
        total_brotli += brotli;
    }
    println!("{total_raw:>9} {total_brotli:>9}  in all (budget: {BUDGET_BYTES} by brotli)");
    for (name, bytes) in files.iter().filter(|(name, _)| !first.contains(name.as_str())) {
        println!(
            "{:>9} {:>9}  {name} (not part of the first view)",
            bytes.len(),
            brotli_bytes(bytes)?
        );
    }
    check_budget(total_brotli)
}

fn check_budget(total_brotli: usize) -> Result<()> {
    if total_brotli > BUDGET_BYTES {
        bail!(
            "the first view weighs {total_brotli} bytes, {} over its budget of {BUDGET_BYTES}",
            total_brotli - BUDGET_BYTES
        );
    }
    Ok(())
}

/// The contents of a build, by the path of each file in it.
type Files = BTreeMap<String, Vec<u8>>;

fn read_files(dist: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![dist.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder)
            .with_context(|| format!("could not list {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
                files.insert(name, std::fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

/// The names of the files that the first view loads.
fn first_view(files: &Files) -> Result<BTreeSet<&str>> {
    let Some((index, _)) = files.get_key_value("index.html") else {
        bail!("the build has no index.html");
    };
    let mut found = BTreeSet::from([index.as_str()]);
    let mut unread = vec![index.as_str()];
    while let Some(name) = unread.pop() {
        // A name inside the wasm module is no request; the module's own loader names what it loads.
        if name.ends_with(".wasm") {
            continue;
        }
        let text = String::from_utf8_lossy(&files[name]);
        for other in files.keys() {
            if text.contains(other.as_str()) && found.insert(other) {
                unread.push(other);
            }
        }
    }
    Ok(found)
}

/// The size of `bytes` as a host that compresses its files once, at the highest level, sends them.
fn brotli_bytes(bytes: &[u8]) -> Result<usize> {
    Ok(compress(bytes)?.len())
}

fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    const QUALITY: u32 = 11;
    const WINDOW_LOG2: u32 = 22;
    let mut compressor = brotli::CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW_LOG2);
    compressor.write_all(bytes)?;
    Ok(compressor.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_view_is_what_the_page_names_directly_or_not() {
        let files: Files = [
            ("index.html", "<script src='./app-1.js'></script>"),
            ("app-1.js", "import './snippets/inline0.js'; fetch('app-1_bg.wasm')"),
            ("snippets/inline0.js", ""),
            ("app-1_bg.wasm", "lessons/02.json"),
            ("lessons/02.json", ""),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into();
        let first = first_view(&files).expect("there is an index");
        assert_eq!(
            first.into_iter().collect::<Vec<_>>(),
            ["app-1.js", "app-1_bg.wasm", "index.html", "snippets/inline0.js"]
        );
    }

    #[test]
    fn a_build_without_a_page_is_refused() {
        assert!(first_view(&Files::new()).is_err());
    }

    #[test]
    fn the_budget_is_a_limit_not_a_wish() {
        assert!(check_budget(BUDGET_BYTES).is_ok());
        assert!(check_budget(BUDGET_BYTES + 1).is_err());
    }

    #[test]
    fn what_is_weighed_is_a_complete_stream() {
        let text = b"poll wake ".repeat(1000);
        let compressed = compress(&text).expect("memory takes any write");
        assert!(compressed.len() < 100);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut compressed.as_slice(), &mut back).expect("a valid stream");
        assert_eq!(back, text);
    }
}
