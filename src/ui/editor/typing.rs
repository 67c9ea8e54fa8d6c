//! What the keys of an editor do to its text: a function from a text and a selection to a change.
//!
//! Only what a plain text field does not do by itself: indentation.

use std::ops::Range;

/// A text field as it is: its text, and what is selected, in UTF-16 units as browsers count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextField {
    /// The text.
    pub text: String,
    /// What is selected; empty where the cursor is.
    pub selection: Range<usize>,
}

/// A change of a text field, in UTF-16 units of the text before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldEdit {
    /// What is replaced.
    pub replaced: Range<usize>,
    /// By what.
    pub by: String,
    /// What is selected afterwards, in units of the text after the change.
    pub selection: Range<usize>,
}

/// A key that an editor does more with than a text field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// A new line begins where the one before it did, or further in behind a bracket.
    Enter,
    /// Moves what is selected in.
    Indent,
    /// Moves what is selected out.
    Outdent,
    /// A `}` that begins a line stands further out.
    CloseBrace,
}

/// How far in the inside of a bracket stands.
const INDENT: &str = "    ";

/// How many UTF-16 units of `text` lie before byte `at`.
pub(super) fn utf16_units(text: &str, at: usize) -> usize {
    let before = text.char_indices().take_while(|(start, _)| *start < at);
    before.map(|(_, c)| c.len_utf16()).sum()
}

/// The byte of `text` at a number of UTF-16 units.
fn byte_at(text: &str, units: usize) -> usize {
    let mut passed = 0;
    let found = text.char_indices().find(|(_, c)| {
        let is_there = passed >= units;
        passed += c.len_utf16();
        is_there
    });
    found.map_or(text.len(), |(at, _)| at)
}

/// A replacement of bytes `range` of `text`, with the cursor behind it.
pub(super) fn replacement(text: &str, range: Range<usize>, by: &str) -> FieldEdit {
    let cursor = range.start + by.len();
    Change { range, by: by.to_owned(), selection: cursor..cursor }.counted_in(text)
}

/// What a key does; none if it does what it does in every text field.
pub(super) fn press(key: Key, field: &TextField) -> Option<FieldEdit> {
    let text = field.text.as_str();
    let selection = byte_at(text, field.selection.start)..byte_at(text, field.selection.end);
    let line_start = text[..selection.start].rfind('\n').map_or(0, |at| at + 1);
    let change = match key {
        Key::Enter => enter(text, selection, line_start),
        Key::CloseBrace => close_brace(text, selection, line_start)?,
        Key::Indent if !text[selection.clone()].contains('\n') => {
            let column = text[line_start..selection.start].chars().count();
            let by = INDENT[column % INDENT.len()..].to_owned();
            let cursor = selection.start + by.len();
            Change { range: selection, by, selection: cursor..cursor }
        }
        Key::Indent => each_line(text, selection, line_start, |line| {
            if line.is_empty() { line.to_owned() } else { format!("{INDENT}{line}") }
        }),
        Key::Outdent => each_line(text, selection, line_start, |line| {
            line[indentation(line, INDENT.len())..].to_owned()
        }),
    };
    Some(change.counted_in(text))
}

/// A change in bytes; the selection in those of the text after it.
struct Change {
    range: Range<usize>,
    by: String,
    selection: Range<usize>,
}

impl Change {
    fn counted_in(self, text: &str) -> FieldEdit {
        let start = utf16_units(text, self.range.start);
        let replaced = start..utf16_units(text, self.range.end);
        let after = format!("{}{}", &text[..self.range.start], self.by);
        let units = |at: usize| {
            if at <= after.len() {
                return utf16_units(&after, at);
            }
            // Behind the change the texts are the same.
            let behind = self.range.end + (at - after.len());
            utf16_units(&after, after.len())
                + utf16_units(&text[self.range.end..], behind - self.range.end)
        };
        let selection = units(self.selection.start)..units(self.selection.end);
        FieldEdit { replaced, by: self.by, selection }
    }
}

fn enter(text: &str, selection: Range<usize>, line_start: usize) -> Change {
    let before = &text[line_start..selection.start];
    let indent = &before[..indentation(before, before.len())];
    let opened = before.trim_end().chars().next_back();
    let next = text[selection.end..].chars().next();
    let closes = matches!(
        (opened, next),
        (Some('{'), Some('}')) | (Some('('), Some(')')) | (Some('['), Some(']'))
    );
    let inside = if matches!(opened, Some('{' | '(' | '[')) { INDENT } else { "" };
    let mut by = format!("\n{indent}{inside}");
    let cursor = selection.start + by.len();
    if closes {
        by.push('\n');
        by.push_str(indent);
    }
    Change { range: selection, by, selection: cursor..cursor }
}

fn close_brace(text: &str, selection: Range<usize>, line_start: usize) -> Option<Change> {
    let before = &text[line_start..selection.start];
    if before.is_empty()
        || !selection.is_empty()
        || indentation(before, before.len()) < before.len()
    {
        return None;
    }
    let kept = before.len().saturating_sub(INDENT.len());
    let by = format!("{}}}", &before[..kept]);
    let cursor = line_start + by.len();
    Some(Change { range: line_start..selection.end, by, selection: cursor..cursor })
}

/// Changes each line that the selection touches, and keeps the lines selected.
fn each_line(
    text: &str,
    selection: Range<usize>,
    line_start: usize,
    change: impl Fn(&str) -> String,
) -> Change {
    // A selection that ends where a line begins does not touch that line.
    let last = if selection.is_empty() { selection.end } else { selection.end - 1 };
    let last = (line_start..=last).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(last);
    let end = text[last..].find('\n').map_or(text.len(), |length| last + length);
    let by = text[line_start..end].split('\n').map(change).collect::<Vec<_>>().join("\n");
    if selection.is_empty() {
        let removed = (end - line_start) - by.len();
        let cursor = selection.start.saturating_sub(removed).max(line_start);
        return Change { range: line_start..end, by, selection: cursor..cursor };
    }
    let selection = line_start..line_start + by.len();
    Change { range: line_start..end, by, selection }
}

/// How many bytes of white space, at most `most` columns of it, a line begins with.
fn indentation(line: &str, most: usize) -> usize {
    line.bytes().take(most).take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    /// A field from a text in which `‹` and `›` stand around what is selected, or `|` for the
    /// cursor; and a field as such a text.
    fn field(shown: &str) -> TextField {
        let units = |mark: char| {
            let at = shown.find(mark)?;
            let before = shown[..at].replace('‹', "");
            Some(before.encode_utf16().count())
        };
        let cursor = units('|').unwrap_or_default();
        let selection = match (units('‹'), units('›')) {
            (Some(start), Some(end)) => start..end,
            _ => cursor..cursor,
        };
        TextField { text: shown.replace(['‹', '›', '|'], ""), selection }
    }

    fn shown(field: &TextField) -> String {
        let units: Vec<u16> = field.text.encode_utf16().collect();
        let text = |range: Range<usize>| String::from_utf16_lossy(&units[range]);
        let (start, end) = (field.selection.start, field.selection.end);
        let (before, behind) = (text(0..start), text(end..units.len()));
        if start == end {
            return format!("{before}|{behind}");
        }
        format!("{before}‹{}›{behind}", text(start..end))
    }

    fn apply(field: &TextField, edit: &FieldEdit) -> TextField {
        let mut units: Vec<u16> = field.text.encode_utf16().collect();
        units.splice(edit.replaced.clone(), edit.by.encode_utf16());
        let text = String::from_utf16(&units).expect("an edit splits no character");
        TextField { text, selection: edit.selection.clone() }
    }

    #[track_caller]
    fn check(key: Key, before: &str, after: &str) {
        let before = field(before);
        let edit = press(key, &before).expect("the key does something");
        assert_eq!(shown(&apply(&before, &edit)), after, "{key:?}");
    }

    #[test]
    fn a_new_line_stands_where_the_one_before_it_does() {
        check(Key::Enter, "a|", "a\n|");
        check(Key::Enter, "  a|b", "  a\n  |b");
        check(Key::Enter, "é 🦀\n\tx|", "é 🦀\n\tx\n\t|");
        check(Key::Enter, "  ‹a›b", "  \n  |b");
        check(Key::Enter, "fn f() {|", "fn f() {\n    |");
        check(Key::Enter, "  f(|)", "  f(\n      |\n  )");
        check(Key::Enter, "{ |}", "{ \n    |\n}");
        check(Key::Enter, " | a", " \n | a");
    }

    #[test]
    fn tab_moves_in_and_out() {
        check(Key::Indent, "|a", "    |a");
        check(Key::Indent, "ab|c", "ab  |c");
        check(Key::Indent, "a‹b›c", "a   |c");
        check(Key::Indent, "x\na‹b\n\nc\n›d", "x\n‹    ab\n\n    c›\nd");
        check(Key::Outdent, "    a|", "a|");
        check(Key::Outdent, "      a|b", "  a|b");
        check(Key::Outdent, "  |  a", "|a");
        check(Key::Outdent, "a|", "a|");
        check(Key::Outdent, "    ‹a\n  é\n\tb›\n  c", "‹a\né\nb›\n  c");
    }

    #[test]
    fn a_closing_brace_moves_out() {
        check(Key::CloseBrace, "{\n        |", "{\n    }|");
        check(Key::CloseBrace, "{\n  | a", "{\n}| a");
        for plain in ["|", "a |", "  ‹a›"] {
            assert_eq!(press(Key::CloseBrace, &field(plain)), None, "{plain}");
        }
    }

    #[test]
    fn a_replacement_leaves_the_cursor_behind_it() {
        let before = field("é|🦀ab");
        let edit = replacement(&before.text, 6..7, "xyz");
        assert_eq!(shown(&apply(&before, &edit)), "é🦀xyz|b");
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn no_key_loses_a_word(
            text in "([a-z{}() \n\té🦀]){0,40}", start in 0..50usize, length in 0..50usize, key in 0..4usize,
        ) {
            let units = text.encode_utf16().count();
            let start = start.min(units);
            let before = TextField { text, selection: start..(start + length).min(units) };
            let key = [Key::Enter, Key::Indent, Key::Outdent, Key::CloseBrace][key];
            let Some(edit) = press(key, &before) else { return Ok(()) };
            prop_assert!(edit.selection.start <= edit.selection.end);
            let after = apply(&before, &edit);
            prop_assert!(edit.selection.end <= after.text.encode_utf16().count());
            if matches!(key, Key::Outdent) || before.selection.is_empty() {
                let words = |text: &str| text.replace(char::is_whitespace, "").replace('}', "");
                prop_assert_eq!(words(&before.text), words(&after.text));
            }
        }
    }
}
