//! A program's text as lines of pieces, each with a role and what is marked on it.

use std::ops::Range;
use std::rc::Rc;

use crate::program::highlight::{Role, Stretch, highlight};
use crate::program::text::{Diagnostic, FileId, Severity};

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) pieces: Vec<Piece>,
}

/// A piece of a line that looks the same from end to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) role: Role,
    /// How bad it is, where something is said about it.
    pub(super) mark: Option<Severity>,
}

/// The lines of a text. There is one more than it has ends of lines, as in a text field.
pub(super) fn lines(text: &str, diagnostics: &[Diagnostic]) -> Vec<Rc<Line>> {
    let marks: Vec<_> = diagnostics
        .iter()
        .filter(|said| said.span.file == FileId::PROGRAM)
        .map(|said| (marked(text, said.span.range()), said.severity))
        .collect();
    let stretches = highlight(text);
    let mut first = 0;
    let mut start = 0;
    let line_of = |line: &str| {
        let range = start..start + line.len();
        start = range.end + 1;
        while stretches.get(first).is_some_and(|stretch| stretch.range.end <= range.start) {
            first += 1;
        }
        Rc::new(Line { pieces: pieces(text, &range, &stretches[first..], &marks) })
    };
    text.split('\n').map(line_of).collect()
}

/// What is underlined for a place: at least one character, and no more than the place's first line.
fn marked(text: &str, range: Range<usize>) -> Range<usize> {
    let mut start = range.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let line_end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    let mut end = range.end.clamp(start, line_end);
    while !text.is_char_boundary(end) {
        end += 1;
    }
    if start < end {
        return start..end;
    }
    match text[start..line_end].chars().next() {
        Some(c) => start..start + c.len_utf8(),
        // Behind the end of a line: its last character.
        None => text[..start].chars().next_back().map_or(start, |c| start - c.len_utf8())..start,
    }
}

fn pieces(
    text: &str,
    line: &Range<usize>,
    stretches: &[Stretch],
    marks: &[(Range<usize>, Severity)],
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for stretch in stretches.iter().take_while(|stretch| stretch.range.start < line.end) {
        let range = stretch.range.start.max(line.start)..stretch.range.end.min(line.end);
        let inside = |at: &usize| (range.start + 1..range.end).contains(at);
        let ends = marks.iter().flat_map(|(mark, _)| [mark.start, mark.end]);
        let mut cuts: Vec<_> = ends.filter(inside).chain([range.end]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let mut at = range.start;
        for cut in cuts.into_iter().filter(|cut| *cut > range.start) {
            let covering = marks.iter().filter(|(mark, _)| mark.contains(&at));
            let mark = covering.map(|(_, severity)| *severity).max();
            pieces.push(Piece { text: text[at..cut].to_owned(), role: stretch.role, mark });
            at = cut;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;
    use crate::program::text::Span;

    fn said(start: u32, end: u32, severity: Severity) -> Diagnostic {
        let span = Span { file: FileId::PROGRAM, start, end };
        Diagnostic { severity, ..Diagnostic::syntax(span, "wrong") }
    }

    /// The pieces that something is said about.
    fn marked_pieces(text: &str, diagnostics: &[Diagnostic]) -> Vec<(usize, String, Severity)> {
        let lines = lines(text, diagnostics);
        let numbered = lines
            .iter()
            .enumerate()
            .flat_map(|(i, line)| line.pieces.iter().map(move |piece| (i + 1, piece.clone())));
        let marked = numbered.filter_map(|(i, piece)| Some((i, piece.text, piece.mark?)));
        marked.collect()
    }

    #[track_caller]
    fn check(text: &str, start: u32, end: u32, expected: &[(usize, &str)]) {
        let found = marked_pieces(text, &[said(start, end, Severity::Error)]);
        let found: Vec<_> = found.iter().map(|(line, text, _)| (*line, text.as_str())).collect();
        assert_eq!(found, expected, "{start}..{end} of {text:?}");
    }

    #[test]
    fn a_place_is_underlined_where_it_is() {
        check("let x = 1;\nlet y = 2;", 15, 16, &[(2, "y")]);
        check("let x = 1;", 4, 9, &[(1, "x = "), (1, "1")]);
        check("a {\n  b\n}", 0, 9, &[(1, "a {")]);
        check("a b", 1, 1, &[(1, " ")]);
        check("ab", 2, 2, &[(1, "b")]);
        check("é", 1, 1, &[(1, "é")]);
        check("", 0, 0, &[]);
        check("a", 900, 901, &[(1, "a")]);
    }

    #[test]
    fn what_is_worse_is_shown_and_other_files_are_not() {
        let inner = [said(0, 5, Severity::Warning), said(2, 3, Severity::Error)];
        let found = marked_pieces("abcde", &inner);
        let found: Vec<_> = found.iter().map(|(_, text, how)| (text.as_str(), *how)).collect();
        let (warning, error) = (Severity::Warning, Severity::Error);
        assert_eq!(found, [("ab", warning), ("c", error), ("de", warning)]);
        let mut elsewhere = said(0, 1, Severity::Error);
        elsewhere.span.file = FileId(2);
        assert_eq!(marked_pieces("abc", &[elsewhere]), []);
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn the_lines_are_the_text(text in "([a-z \n\"/é]|\\PC){0,80}", a in 0..90u32, b in 0..90u32) {
            let said = [said(a, b, Severity::Error), said(b, a, Severity::Warning)];
            let lines: Vec<String> = lines(&text, &said)
                .iter()
                .map(|line| line.pieces.iter().map(|piece| piece.text.as_str()).collect())
                .collect();
            prop_assert_eq!(lines.join("\n"), text);
        }
    }
}
