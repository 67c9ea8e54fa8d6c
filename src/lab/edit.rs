//! The programs of a lab as text: what the reader changes, and when it takes effect.
//!
//! A change takes effect when a run begins. A text that cannot run leaves the run before it where
//! it is.

use std::collections::BTreeMap;

use super::{Lab, LabRun, ProgramText};
use crate::player::Mode;

impl Lab {
    /// The text of the program of a run.
    fn text_mut(&mut self, run: usize) -> Option<&mut ProgramText> {
        self.version += 1;
        self.notice = None;
        self.told_of_link = None;
        self.runs.get_mut(run).map(LabRun::text_mut)
    }

    /// The reader has changed the text of a program.
    pub fn set_text(&mut self, run: usize, text: &str) {
        if let Some(of) = self.text_mut(run) {
            of.set(text);
        }
    }

    /// Puts the lesson's text back; the reader's can be brought back.
    pub fn reset_text(&mut self, run: usize) {
        if let Some(of) = self.text_mut(run) {
            of.replace(None);
        }
    }

    /// Brings back the text that a reset or a link took away.
    pub fn bring_back_text(&mut self, run: usize) {
        if let Some(of) = self.text_mut(run) {
            of.bring_back();
        }
    }

    /// The texts that are not the lesson's own, by the place of their run.
    pub(super) fn changed_texts(&self) -> BTreeMap<usize, String> {
        let texts = self.runs.iter().map(LabRun::text).enumerate();
        let changed = texts.filter(|(_, text)| text.is_changed());
        changed.map(|(run, text)| (run, text.text().to_string())).collect()
    }

    /// Shows these texts, and the lesson's where there is none; the reader's can be brought back.
    /// True if all can run.
    pub(super) fn replace_texts(&mut self, texts: &BTreeMap<usize, String>) -> bool {
        for (place, run) in self.runs.iter_mut().enumerate() {
            run.text_mut().replace(texts.get(&place).map(String::as_str));
        }
        self.check_texts()
    }

    /// Whether a text was changed since it was checked last.
    pub fn needs_check(&self) -> bool {
        self.runs.iter().any(|run| !run.text().is_checked())
    }

    /// Checks every text that was changed; true if all can run. Takes some milliseconds.
    pub fn check_texts(&mut self) -> bool {
        if self.needs_check() {
            self.version += 1;
        }
        // Every one, so that everything that is wrong is said.
        let can_run: Vec<_> = self.runs.iter_mut().map(|run| run.text_mut().check()).collect();
        can_run.iter().all(|can_run| *can_run)
    }

    /// Whether the run that is shown was made from a text that the reader has changed since. A run
    /// of which nothing is shown yet was not.
    pub fn is_of_older_text(&self, run: usize) -> bool {
        let is_newer = self.runs.get(run).is_some_and(|run| run.text().is_newer_than_run());
        is_newer && self.player.mode() != Mode::Empty
    }

    /// What the reader must know about runs of older texts: whole sentences.
    pub fn older_runs(&self) -> Vec<String> {
        let older = (0..self.runs.len()).filter(|&run| self.is_of_older_text(run));
        let say = |run: usize| {
            let (name, text) = (self.runs[run].program().name, self.runs[run].text());
            match text.errors() {
                0 => format!(
                    "This run of {name}.rs is of an older text. Press Run to run the text as it is now."
                ),
                _ => format!(
                    "This run of {name}.rs is of an older text; the text as it is now cannot run yet."
                ),
            }
        };
        older.map(say).collect()
    }

    /// Begins again with the texts as they are, if one was changed since its run was made; false,
    /// and a notice, if one of them cannot run.
    pub fn take_up_texts(&mut self) -> bool {
        if !self.runs.iter().any(|run| run.text().is_newer_than_run()) {
            return true;
        }
        if self.check_texts() {
            self.begin_again();
            return true;
        }
        let wrong = self.runs.iter().filter(|run| run.text().errors() > 0);
        let wrong: Vec<_> = wrong
            .map(|run| {
                let errors = run.text().errors();
                let errors =
                    if errors == 1 { "an error".to_owned() } else { format!("{errors} errors") };
                format!("{}.rs has {errors}", run.program().name)
            })
            .collect();
        let text = format!("Not run: {}, listed below the text.", wrong.join(", and "));
        self.tell(Some(text));
        false
    }
}
