//! The programs of a lab as text: what the reader changes, and when it takes effect.
//!
//! A change takes effect when a run begins. A text that cannot run leaves the run before it where
//! it is.

use std::collections::BTreeMap;

use super::{Lab, LabRun, ProgramText};
use crate::player::{Command, Mode};

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
    pub(super) fn replace_texts(&mut self, texts: &BTreeMap<usize, String>) {
        for (place, run) in self.runs.iter_mut().enumerate() {
            run.text_mut().replace(texts.get(&place).map(String::as_str));
        }
        self.check_texts();
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
        let engine = self.engine;
        let can_run = self.runs.iter_mut().map(|run| run.text_mut().check(engine));
        let can_run: Vec<_> = can_run.collect();
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
            let (name, text) = (&self.runs[run].program().name, self.runs[run].text());
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

    /// The engine is there now: what could not be run until then can be.
    pub fn engine_has_come(&mut self) {
        let put_off = self.put_off.take();
        if self.player.mode() == Mode::Empty && self.runs.iter().all(LabRun::awaits_engine) {
            self.begin_again();
        }
        self.check_texts();
        match put_off {
            Some(Command::SeekTime(at)) => self.go_to(at),
            Some(command) => self.dispatch(&command),
            None => {}
        }
    }

    /// Begins again with the texts as they are, if one was changed since its run was made; false,
    /// and a notice, if one of them cannot run.
    pub fn take_up_texts(&mut self) -> bool {
        let is_taken_up = |run: &LabRun| run.text().has_run() && !run.text().is_newer_than_run();
        if self.runs.iter().all(is_taken_up) {
            return true;
        }
        if self.check_texts() {
            self.begin_again();
            return true;
        }
        if self.needs_check() {
            let text = "The part of this page that reads programs is being loaded; what can run \
                        begins when it is there.";
            self.tell(Some(text.to_owned()));
            return false;
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

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::jobs::engine::Engine;
    use crate::lessons;
    use crate::player::Speed;
    use crate::time::Instant;
    use crate::trace::Stream;

    const PROGRAM: &str =
        "fn main() {\n    for number in 0..3 {\n        println!(\"number {number}\");\n    }\n}\n";
    const WRONG: &str = "fn main() {\n    nothing();\n}\n";

    fn lab() -> Lab {
        Lab::new(lessons::find("your-own-program").expect("an experiment for it"))
    }

    fn run(lab: &mut Lab) {
        lab.dispatch(&Command::SetSpeed(Speed::AtOnce));
        lab.dispatch(&Command::Run);
        for _ in 0..1_000 {
            lab.dispatch(&Command::Tick { elapsed: std::time::Duration::from_millis(16) });
        }
    }

    fn printed(lab: &Lab) -> Vec<String> {
        let trace = lab.runs()[0].trace();
        let seen = lab.player().position().cursor(0).seen;
        trace.printed(Stream::Out, seen).map(str::to_owned).collect()
    }

    #[test]
    fn a_changed_text_is_what_runs() {
        let mut lab = lab();
        run(&mut lab);
        let lesson = printed(&lab);
        assert!(lesson.len() > 3, "{lesson:?}");
        lab.set_text(0, PROGRAM);
        assert!(lab.is_of_older_text(0) && lab.needs_check());
        assert_eq!(printed(&lab), lesson, "the run before is still there");
        run(&mut lab);
        assert_eq!(printed(&lab), ["number 0", "number 1", "number 2"]);
        assert!(!lab.is_of_older_text(0));
        lab.reset_text(0);
        run(&mut lab);
        assert_eq!(printed(&lab), lesson);
    }

    #[test]
    fn a_text_that_cannot_run_leaves_everything_where_it_is() {
        let mut lab = lab();
        lab.set_text(0, PROGRAM);
        run(&mut lab);
        lab.set_text(0, WRONG);
        let before = lab.player().clone();
        lab.dispatch(&Command::Run);
        assert_eq!(*lab.player(), before);
        assert_eq!(
            lab.notice(),
            Some("Not run: first-steps.rs has an error, listed below the text.")
        );
        assert_eq!(printed(&lab).len(), 3);
        assert_eq!(&**lab.runs()[0].text().text(), WRONG);
        // Another seed is for the program that ran.
        lab.set_seed(2);
        lab.dispatch(&Command::SeekTime(Instant::from_millis(1)));
        assert_eq!(&**lab.runs()[0].text().text(), WRONG);
        lab.set_text(0, PROGRAM);
        assert_eq!(lab.notice(), None);
    }

    #[test]
    fn what_is_asked_before_the_engine_is_there_is_done_when_it_is() {
        thread_local! {
            static IS_THERE: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
        }
        let late = Engine {
            check: |text| (Engine::HERE.check)(text).filter(|_| IS_THERE.get()),
            carry_out: |job| (Engine::HERE.carry_out)(job).filter(|_| IS_THERE.get()),
        };
        let mut link = lab().link();
        link.at = Instant::from_millis(500);
        link.texts.insert(0, PROGRAM.to_owned());
        for command in [None, Some(Command::Run), Some(Command::Step)] {
            IS_THERE.set(false);
            let mut lab = Lab::with_engine(Rc::clone(lab().lesson()), late);
            match command {
                Some(command) => lab.dispatch(&command),
                None => lab.follow_link(&link),
            }
            assert_eq!(lab.player().mode(), Mode::Empty);
            assert!(lab.notice().is_some_and(|said| said.contains("being loaded")));
            IS_THERE.set(true);
            lab.engine_has_come();
            assert_eq!(lab.notice(), None);
            let expected = match command {
                None => Mode::Ended,
                Some(Command::Run) => Mode::Playing,
                Some(_) => Mode::Paused,
            };
            assert_eq!(lab.player().mode(), expected, "{command:?}");
            assert_eq!(printed(&lab).len(), if command.is_none() { 3 } else { 0 });
        }
        IS_THERE.set(false);
        let mut idle = Lab::with_engine(Rc::clone(lab().lesson()), late);
        IS_THERE.set(true);
        idle.engine_has_come();
        assert_eq!(idle.player().mode(), Mode::Empty, "nothing starts by itself");
    }

    #[test]
    fn the_first_step_is_a_step_of_the_text_as_it_is() {
        let mut lab = lab();
        lab.set_text(0, PROGRAM);
        assert!(!lab.is_of_older_text(0), "nothing of a run is shown");
        for _ in 0..50 {
            lab.dispatch(&Command::Step);
        }
        assert_eq!(printed(&lab), ["number 0", "number 1", "number 2"]);
    }

    #[test]
    fn a_link_carries_the_text_and_takes_no_text_away() {
        let mut lab = lab();
        assert!(lab.link().texts.is_empty());
        lab.set_text(0, PROGRAM);
        run(&mut lab);
        let link = lab.link();
        let mut other = self::lab();
        other.set_text(0, WRONG);
        other.follow_link(&link);
        assert_eq!(&**other.runs()[0].text().text(), PROGRAM);
        assert_eq!(printed(&other), printed(&lab));
        other.bring_back_text(0);
        assert_eq!(&**other.runs()[0].text().text(), WRONG);
    }
}
