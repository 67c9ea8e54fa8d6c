//! A change of a text, and where places in it are afterwards.

use super::{Diagnostic, FileId, Help, Span};

/// One stretch of a program's text was exchanged for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit {
    start: usize,
    /// The end of the stretch before the change, and after it.
    old_end: usize,
    new_end: usize,
}

impl Edit {
    /// The shortest change that makes `after` of `before`.
    pub fn between(before: &str, after: &str) -> Self {
        let (before, after) = (before.as_bytes(), after.as_bytes());
        let same = |one: &u8, other: &u8| one == other;
        let start = before.iter().zip(after).take_while(|(one, other)| same(one, other)).count();
        let (old, new) = (&before[start..], &after[start..]);
        let end = old.iter().rev().zip(new.iter().rev());
        let end = end.take_while(|(one, other)| same(one, other)).count();
        Self { start, old_end: before.len() - end, new_end: after.len() - end }
    }

    /// Where a place is afterwards; none if it is no longer what it was.
    pub fn carry(self, span: Span) -> Option<Span> {
        let range = span.range();
        if span.file != FileId::PROGRAM || range.end <= self.start {
            return Some(span);
        }
        let moved = |at: usize| u32::try_from(at + self.new_end - self.old_end).ok();
        (range.start >= self.old_end).then_some(())?;
        Some(Span { start: moved(range.start)?, end: moved(range.end)?, ..span })
    }

    /// What is said about the text, with its places afterwards; none if what it was said about is
    /// no longer what it was.
    pub fn carry_diagnostic(self, said: &Diagnostic) -> Option<Diagnostic> {
        let note = |(span, words): &(Span, String)| Some((self.carry(*span)?, words.clone()));
        let help = |help: &Help| Help {
            message: help.message.clone(),
            replacement: help.replacement.as_ref().and_then(note),
        };
        Some(Diagnostic {
            span: self.carry(said.span)?,
            notes: said.notes.iter().filter_map(note).collect(),
            help: said.help.as_deref().map(|said| Box::new(help(said))),
            ..said.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: u32, end: u32) -> Span {
        Span { file: FileId::PROGRAM, start, end }
    }

    #[test]
    fn places_before_and_behind_a_change_are_kept() {
        let (before, after) = ("let a = b;\nlet c = d;", "let a = bee;\nlet c = d;");
        let edit = Edit::between(before, after);
        for (old, new) in [
            (span(4, 5), Some(span(4, 5))),
            (span(8, 9), Some(span(8, 9))),
            (span(8, 10), None),
            (span(15, 16), Some(span(17, 18))),
            (span(0, 21), None),
        ] {
            assert_eq!(edit.carry(old), new, "{old:?}");
        }
        let back = Edit::between(after, before);
        assert_eq!(back.carry(span(17, 18)), Some(span(15, 16)));
        let elsewhere = Span { file: FileId(3), start: 0, end: 0 };
        assert_eq!(edit.carry(elsewhere), Some(elsewhere));
    }

    #[test]
    fn what_stays_of_a_text_of_equal_letters_is_counted_once() {
        assert_eq!(Edit::between("aaa", "aa"), Edit { start: 2, old_end: 3, new_end: 2 });
        assert_eq!(Edit::between("aa", "aaa"), Edit { start: 2, old_end: 2, new_end: 3 });
        assert_eq!(Edit::between("é", "è").carry(span(0, 2)), None);
    }

    #[test]
    fn a_diagnostic_loses_only_what_the_change_touched() {
        let edit = Edit::between("one two three", "one 2 three");
        let mut said = Diagnostic::error("E0308", span(8, 13), "wrong")
            .note(span(0, 3), "here")
            .note(span(4, 7), "gone")
            .help("mend it");
        if let Some(help) = &mut said.help {
            help.replacement = Some((span(4, 7), String::new()));
        }
        let carried = edit.carry_diagnostic(&said).expect("its place is behind the change");
        assert_eq!(carried.span, span(6, 11));
        assert_eq!(carried.notes, [(span(0, 3), "here".to_owned())]);
        assert_eq!(carried.help.map(|help| help.replacement), Some(None));
    }
}
