//! The files that are looked at, and their code apart from their comments and strings.

use std::fs;
use std::path::Path;

/// A text file of the repository.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// From the repository's root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// Whether this is a file of Rust, the lesson programs apart: those are what a reader sees.
    pub(crate) fn is_rust(&self) -> bool {
        let lesson = self.path.starts_with("lessons/");
        self.path.ends_with(".rs") && !lesson
    }

    /// The room that this file is in; none for what is outside `src/` or in no room.
    pub(crate) fn room(&self) -> Option<&str> {
        let (room, _) = self.path.strip_prefix("src/")?.split_once('/')?;
        (room != "bin" && self.is_rust()).then_some(room)
    }
}

/// Folders without a text of ours.
const SKIPPED: &[&str] = &["target", "dist", "node_modules"];

const ENDINGS: &[&str] = &["rs", "toml", "md", "html", "css", "js", "yml", "yaml", "txt"];

/// All text files below `root`, in order of their paths.
pub(crate) fn all(root: &Path) -> Vec<Source> {
    let mut found = Vec::new();
    collect(root, "", &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<Source>) {
    let entries = fs::read_dir(folder).expect("the repository's folders can be read");
    for entry in entries {
        let path = entry.expect("the repository's folders can be read").path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if path.is_dir() {
            if !name.starts_with('.') && !SKIPPED.contains(&name) {
                collect(&path, &format!("{prefix}{name}/"), found);
            }
        } else if name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending)) {
            let text = fs::read_to_string(&path).expect("text files are UTF-8");
            found.push(Source { path: format!("{prefix}{name}"), text });
        }
    }
}

/// What a Rust text is made of, as far as the laws care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Code,
    Comment,
    Literal,
}

/// `text` with its comments and literals blanked, line for line.
pub(crate) fn code(text: &str) -> String {
    keep(text, &[Part::Code])
}

/// `text` with its literals blanked, line for line.
pub(crate) fn code_and_comments(text: &str) -> String {
    keep(text, &[Part::Code, Part::Comment])
}

fn keep(text: &str, kept: &[Part]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (part, len) = part(rest).unwrap_or((Part::Code, first.len_utf8()));
        // A word is taken whole, so that the `r` of `for` does not begin a raw string.
        let len = if part == Part::Code { len.max(word_len(rest)) } else { len };
        let (this, after) = rest.split_at(len);
        if kept.contains(&part) {
            result.push_str(this);
        } else {
            result.extend(this.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        }
        rest = after;
    }
    result
}

fn word_len(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())
}

/// The comment or literal that `text` begins with, and its length.
fn part(text: &str) -> Option<(Part, usize)> {
    if text.starts_with("//") {
        return Some((Part::Comment, text.find('\n').unwrap_or(text.len())));
    }
    if text.starts_with("/*") {
        return Some((Part::Comment, block_comment_len(text)));
    }
    let unprefixed = text.trim_start_matches(['b', 'c']);
    if text.len() - unprefixed.len() > 1 {
        return None;
    }
    let prefix = text.len() - unprefixed.len();
    let len = match unprefixed.chars().next()? {
        '"' => quoted_len(unprefixed, '"'),
        'r' => raw_len(unprefixed)?,
        '\'' => char_len(unprefixed)?,
        _ => return None,
    };
    Some((Part::Literal, prefix + len))
}

/// Block comments nest.
fn block_comment_len(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn quoted_len(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn raw_len(text: &str) -> Option<usize> {
    let hashes = text[1..].len() - text[1..].trim_start_matches('#').len();
    let body = text[1 + hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = body.find(&close).map_or(body.len(), |at| at + close.len());
    Some(2 + hashes + end)
}

/// A character's length, if this is not a lifetime.
fn char_len(text: &str) -> Option<usize> {
    let mut inside = text.chars().skip(1);
    let first = inside.next()?;
    (first == '\\' || inside.next() == Some('\'')).then(|| quoted_len(text, '\''))
}
