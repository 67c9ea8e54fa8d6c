//! The text of one program as the reader has it, beside the lesson's own.
//!
//! Owns what was typed, what is said about it, and which of it the run that is shown was made
//! from. Nothing that was typed is lost: what a reset takes away can be brought back.

use std::rc::Rc;

use crate::program::text::{Diagnostic, Edit, Severity};
use crate::program::{self, Compiled};

/// The text of one program.
#[derive(Debug)]
pub struct ProgramText {
    original: &'static str,
    text: Rc<str>,
    /// What was in place of `text` before a reset, or before a link brought another.
    put_aside: Option<Rc<str>>,
    diagnostics: Rc<[Diagnostic]>,
    /// The text as it is, ready to run; none if it was not checked yet, or cannot run.
    compiled: Option<Compiled>,
    is_checked: bool,
    /// What the run that is shown was made from, and that text ready to run.
    of_run: Rc<str>,
    running: Option<Compiled>,
}

impl ProgramText {
    /// The lesson's own text.
    pub(super) fn new(original: &'static str) -> Self {
        let text: Rc<str> = original.into();
        Self {
            original,
            of_run: Rc::clone(&text),
            text,
            put_aside: None,
            diagnostics: Rc::new([]),
            compiled: None,
            is_checked: false,
            running: None,
        }
    }

    /// The text as it is now. Its lines end with `\n`.
    pub fn text(&self) -> &Rc<str> {
        &self.text
    }

    /// What is said about it, in order of place. While it is being changed, what was said before,
    /// where that still stands.
    pub fn diagnostics(&self) -> &Rc<[Diagnostic]> {
        &self.diagnostics
    }

    /// Whether the text as it is now was checked.
    pub fn is_checked(&self) -> bool {
        self.is_checked
    }

    /// Whether it is another than the lesson's.
    pub fn is_changed(&self) -> bool {
        *self.text != *self.original
    }

    /// The lesson's own text.
    pub fn original(&self) -> &'static str {
        self.original
    }

    /// The text that a reset or a link took away, if there is one.
    pub fn put_aside(&self) -> Option<&Rc<str>> {
        self.put_aside.as_ref()
    }

    /// Whether the run that is shown was made from another text.
    pub fn is_newer_than_run(&self) -> bool {
        self.text != self.of_run
    }

    /// How many errors are known.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|said| said.severity == Severity::Error).count()
    }

    /// The reader has changed it to `text`.
    pub(super) fn set(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        if *self.text == *text {
            return;
        }
        // The lesson's own text is known to be right: the tests run it.
        self.is_checked = *text == *self.original;
        let edit = Edit::between(&self.text, &text);
        let said = self.diagnostics.iter().filter_map(|said| edit.carry_diagnostic(said));
        self.diagnostics = if self.is_checked { Rc::new([]) } else { said.collect() };
        self.text = text.into();
        self.compiled = None;
    }

    /// Puts another text in place of the reader's, which is put aside. None: the lesson's.
    pub(super) fn replace(&mut self, text: Option<&str>) {
        let before = Rc::clone(&self.text);
        self.set(text.unwrap_or(self.original));
        if self.text != before && *before != *self.original {
            self.put_aside = Some(before);
        }
    }

    /// Exchanges the text for the one that was put aside.
    pub(super) fn bring_back(&mut self) {
        if let Some(text) = self.put_aside.take() {
            let before = Rc::clone(&self.text);
            self.set(&text);
            self.put_aside = (*before != *self.original).then_some(before);
        }
    }

    /// Checks it, if that was not done; true if it can run.
    pub(super) fn check(&mut self) -> bool {
        if !self.is_checked {
            match program::compile(&self.text) {
                Ok(compiled) => {
                    self.diagnostics = Rc::new([]);
                    self.compiled = Some(compiled);
                }
                Err(diagnostics) => self.diagnostics = diagnostics.into(),
            }
            self.is_checked = true;
        }
        self.errors() == 0
    }

    /// Notes that the next run is made from the text as it is, if that can run.
    pub(super) fn take_up(&mut self) {
        if self.check() {
            self.of_run = Rc::clone(&self.text);
            self.running = self.compiled.clone();
        }
    }

    /// The text that runs are made from.
    pub(super) fn text_of_run(&self) -> &Rc<str> {
        &self.of_run
    }

    /// The same, ready to run; none if no text could run so far.
    pub(super) fn running(&self) -> Option<&Compiled> {
        self.running.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LESSON: &str = "fn main() {\n    let x = 1;\n    println!(\"{x}\");\n}\n";
    const BROKEN: &str = "fn main() {\n    let x: u8 = \"\";\n    println!(\"{x}\");\n}\n";

    #[test]
    fn a_text_is_checked_once_and_its_errors_move_with_it() {
        let mut text = ProgramText::new(LESSON);
        assert!(text.check());
        assert!(!text.is_changed());
        text.set(BROKEN);
        assert!(text.is_changed() && !text.is_checked());
        assert!(!text.check());
        assert_eq!(text.errors(), 1);
        let span = text.diagnostics()[0].span;
        text.set(&format!("// more\n{BROKEN}"));
        assert!(!text.is_checked());
        assert_eq!(text.diagnostics()[0].span.start, span.start + 8);
        text.set(LESSON);
        assert_eq!(text.errors(), 0);
    }

    #[test]
    fn what_a_reset_takes_away_can_be_brought_back() {
        let mut text = ProgramText::new(LESSON);
        text.replace(None);
        assert_eq!(text.put_aside(), None);
        text.set("fn main() {}");
        text.replace(None);
        assert_eq!(&**text.text(), LESSON);
        assert_eq!(text.put_aside().map(|text| &**text), Some("fn main() {}"));
        text.set("fn main() { }");
        text.bring_back();
        assert_eq!(&**text.text(), "fn main() {}");
        text.bring_back();
        assert_eq!(&**text.text(), "fn main() { }");
    }

    #[test]
    fn lines_end_as_in_a_text_field() {
        let mut text = ProgramText::new(LESSON);
        text.set("a\r\nb\rc\n");
        assert_eq!(&**text.text(), "a\nb\nc\n");
    }
}
