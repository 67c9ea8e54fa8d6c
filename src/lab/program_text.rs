//! The text of one program as the reader has it, beside the lesson's own.
//!
//! Owns what was typed, what is said about it, and which of it the run that is shown was made
//! from. Nothing that was typed is lost: what a reset takes away can be brought back.

use std::rc::Rc;

use crate::jobs::engine::Engine;
use crate::program::text::{Diagnostic, Edit, Severity};

/// The text of one program.
#[derive(Debug)]
pub struct ProgramText {
    original: Rc<str>,
    text: Rc<str>,
    /// What was in place of `text` before a reset, or before a link brought another.
    put_aside: Option<Rc<str>>,
    diagnostics: Rc<[Diagnostic]>,
    is_checked: bool,
    /// Whether the text as it is can run; false if it was not checked yet.
    can_run: bool,
    /// What the run that is shown was made from, and whether that is known to run.
    of_run: Rc<str>,
    has_run: bool,
}

impl ProgramText {
    /// The lesson's own text.
    pub(super) fn new(original: &str) -> Self {
        let text: Rc<str> = original.into();
        Self {
            original: Rc::clone(&text),
            of_run: Rc::clone(&text),
            text,
            put_aside: None,
            diagnostics: Rc::new([]),
            is_checked: false,
            can_run: false,
            has_run: false,
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
    pub fn original(&self) -> &Rc<str> {
        &self.original
    }

    /// The text that a reset or a link took away, if there is one.
    pub fn put_aside(&self) -> Option<&Rc<str>> {
        self.put_aside.as_ref()
    }

    /// Whether the run that is shown was made from another text.
    pub fn is_newer_than_run(&self) -> bool {
        self.text != self.of_run
    }

    /// Whether some text of it was ready to run so far.
    pub(super) fn has_run(&self) -> bool {
        self.has_run
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
        let edit = Edit::between(&self.text, &text);
        let said = self.diagnostics.iter().filter_map(|said| edit.carry_diagnostic(said));
        self.diagnostics = said.collect();
        self.text = text.into();
        self.can_run = false;
        self.is_checked = false;
    }

    /// Puts another text in place of the reader's, which is put aside. None: the lesson's.
    pub(super) fn replace(&mut self, text: Option<&str>) {
        let before = Rc::clone(&self.text);
        let original = Rc::clone(&self.original);
        self.set(text.unwrap_or(&original));
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
    pub(super) fn check(&mut self, engine: Engine) -> bool {
        if !self.is_checked
            && let Some(checked) = (engine.check)(&self.text)
        {
            self.diagnostics = checked.diagnostics.into();
            self.can_run = checked.can_run;
            self.is_checked = true;
        }
        self.can_run
    }

    /// Notes that the next run is made from the text as it is, if that can run.
    pub(super) fn take_up(&mut self, engine: Engine) {
        if self.check(engine) {
            self.of_run = Rc::clone(&self.text);
            self.has_run = true;
        }
    }

    /// What runs are made from; none if no text could run so far.
    pub(super) fn running(&self) -> Option<&str> {
        self.has_run.then_some(&self.of_run)
    }

    /// Notes that the engine which checked it is gone.
    pub(super) fn forget_check(&mut self) {
        (self.is_checked, self.can_run, self.has_run) = (false, false, false);
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
        assert!(text.check(Engine::HERE));
        assert!(!text.is_changed());
        text.set(BROKEN);
        assert!(text.is_changed() && !text.is_checked());
        assert!(!text.check(Engine::HERE));
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
