//! What the parser says, as a sentence of our own with the place where something is to be done.

use crate::program::text::{Diagnostic, Span};

/// The problem that the parser found at a place.
pub(super) fn problem(text: &str, at: Span, said: &str) -> Diagnostic {
    let found = word_at(text, at);
    let before = end_before(text, at);
    let earlier = text.get(..at.end as usize).unwrap_or_default();
    if let Some(start) = earlier.rfind("..=")
        && earlier[start + 3..].trim_start().starts_with(['{', '}', ')', ']', ';', ','])
    {
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let range = Span { start: byte(start), end: byte(start + 3), ..at };
        return Diagnostic::error("E0586", range, "`..=` includes its end, and no end is written")
            .mend("leave the end open with `..`", range, "..");
    }
    let wanted = said.rsplit("expected ").next().filter(|_| said.contains("expected "));
    let Some(wanted) = wanted else {
        return Diagnostic::syntax(at, format!("{found} cannot stand here"));
    };
    if let Some(sign) = wanted.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'))
        && matches!(sign, ";" | "," | ":" | "=>" | "->" | "=")
    {
        let message = format!("a `{sign}` is missing before {found}");
        return Diagnostic::syntax(at, message).mend(format!("write `{sign}`"), before, sign);
    }
    let wanted = match wanted {
        "identifier" => "a name".to_owned(),
        "an expression" | "expression" => "an expression".to_owned(),
        "curly braces" => "a block in braces, `{ … }`,".to_owned(),
        "parentheses" => "a list in parentheses, `( … )`,".to_owned(),
        "square brackets" => "a list in brackets, `[ … ]`,".to_owned(),
        "string literal" => "a text in quotes".to_owned(),
        "type" => "a type".to_owned(),
        other => other.trim_start_matches("one of: ").to_owned(),
    };
    Diagnostic::syntax(at, format!("{wanted} is wanted here, and {found} stands here"))
}

/// The word or sign at a place, in words.
fn word_at(text: &str, at: Span) -> String {
    let rest = text.get(at.start as usize..).unwrap_or_default();
    let word: String = match rest.chars().next() {
        None => return "the end of the text".to_owned(),
        Some(first) if first.is_alphanumeric() || first == '_' => {
            rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').take(30).collect()
        }
        Some(first) => first.to_string(),
    };
    format!("`{word}`")
}

/// The place right after what is written before another.
fn end_before(text: &str, at: Span) -> Span {
    let before = text.get(..at.start as usize).unwrap_or_default();
    let mut end = before.trim_end().len();
    // A comment at the end of the line is not what is gone on with.
    while let Some(line) = before.get(..end).and_then(|text| text.lines().last())
        && let Some(comment) = line.find("//")
        && !line[..comment].contains('"')
    {
        let begin = end - line.len() + comment;
        let trimmed = before[..begin].trim_end().len();
        if trimmed == end {
            break;
        }
        end = trimmed;
    }
    let end = u32::try_from(end).unwrap_or(u32::MAX);
    Span { start: end, end, ..at }
}
