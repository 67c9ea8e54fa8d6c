//! What the runs of a lab answer to a question, and the knobs that change it.

use std::collections::BTreeMap;

use super::{Lab, LabRun};
use crate::lessons::{Answer, KnobKind, Measure, Measured, Question, measure};
use crate::player::Mode;

impl Lab {
    /// What the runs answer to a question; none while they have not ended, or the reader has not seen
    /// their end.
    pub fn answer(&self, question: &Question) -> Option<Answer> {
        self.answer_of(&question.measure, question.program)
    }

    /// What the first run answers to a measure, likewise.
    pub fn answer_to(&self, measure: &Measure) -> Option<Answer> {
        self.answer_of(measure, 0)
    }

    /// Whether anything of a run is shown.
    pub fn has_begun(&self) -> bool {
        self.player.mode() != Mode::Empty
    }

    fn answer_of(&self, of: &Measure, program: usize) -> Option<Answer> {
        if self.player.mode() != Mode::Ended || !self.has_ended() || self.runs.is_empty() {
            return None;
        }
        let traces: Vec<_> = self.runs.iter().map(LabRun::trace).collect();
        let runs: Vec<_> = traces.iter().map(|trace| &**trace).collect();
        let figures = BTreeMap::new();
        let outputs = self.outputs();
        measure(of, &Measured { runs: &runs, program, outputs: &outputs, figures: &figures })
    }

    /// The outputs under many seeds, once all were seen.
    fn outputs(&self) -> Vec<Vec<String>> {
        let complete = self.orders.as_ref().filter(|orders| orders.is_complete());
        let outputs = complete.map(|orders| orders.outputs.iter().map(|(lines, _)| lines.clone()));
        outputs.map(Iterator::collect).unwrap_or_default()
    }

    /// The setting that a knob has in the texts as they are; none if they were changed so that it has
    /// none.
    pub fn knob_setting(&self, knob: usize) -> Option<usize> {
        let knob = self.lesson.knobs.get(knob)?;
        let settings = &knob.settings;
        match knob.kind() {
            KnobKind::Policy => {
                let policy = self.policy.to_string();
                return settings.iter().position(|one| one.policy.as_ref() == Some(&policy));
            }
            KnobKind::Budget => {
                return settings.iter().position(|one| one.budget() == self.budget);
            }
            KnobKind::Text => {}
        }
        let stands = |text: &str| self.runs.iter().any(|run| run.text().text().contains(text));
        let standing = settings.iter().enumerate().filter(|(_, setting)| stands(&setting.text));
        // A text may be a part of another's.
        standing.max_by_key(|(_, setting)| setting.text.len()).map(|(place, _)| place)
    }

    /// Turns a knob: replaces its text in every program that has it. False, and a notice, if none has.
    pub fn turn_knob(&mut self, knob: usize, setting: usize) -> bool {
        let Some(before) = self.knob_setting(knob) else {
            self.tell(Some(
                "The text of the program was changed where this setting is. Reset the text to the \
                 lesson's program, then choose again."
                    .to_owned(),
            ));
            return false;
        };
        let knob = &self.lesson.knobs[knob];
        let Some(to) = knob.settings.get(setting) else { return false };
        match knob.kind() {
            KnobKind::Policy => {
                let policy = to.policy.as_ref().and_then(|text| text.parse().ok());
                self.set_policy(policy.unwrap_or_default());
                return true;
            }
            KnobKind::Budget => {
                let budget = to.budget();
                self.set_budget(budget);
                return true;
            }
            KnobKind::Text => {}
        }
        let (from, to) = (knob.settings[before].text.clone(), to.text.clone());
        for run in 0..self.runs.len() {
            let text = self.runs[run].text().text().replacen(&from, &to, 1);
            self.set_text(run, &text);
        }
        self.check_texts();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lessons;
    use crate::player::{Command, Speed};

    fn lab() -> Lab {
        Lab::new(lessons::find("the-loop-that-never-ends").expect("a lesson"))
    }

    fn run(lab: &mut Lab) {
        lab.dispatch(&Command::SetSpeed(Speed::AtOnce));
        lab.dispatch(&Command::Run);
        lab.dispatch(&Command::Tick { elapsed: std::time::Duration::from_secs(9) });
    }

    #[test]
    fn a_knob_changes_the_text_and_the_answer() {
        let mut lab = lab();
        let question = lab.lesson().question.clone().expect("it asks something");
        assert_eq!(lab.answer(&question), None);
        run(&mut lab);
        assert_eq!(lab.answer(&question), Some(Answer::Text("hello Dua".to_owned())));
        assert_eq!(lab.knob_setting(0), Some(0));
        assert!(lab.turn_knob(0, 1));
        assert_eq!(lab.knob_setting(0), Some(1));
        run(&mut lab);
        assert_eq!(lab.answer(&question), Some(Answer::Text("the program ends".to_owned())));
    }

    #[test]
    fn a_knob_whose_text_is_gone_says_so() {
        let mut lab = lab();
        lab.set_text(0, "fn main() {}");
        assert!(!lab.turn_knob(0, 1));
        assert!(lab.notice().is_some_and(|notice| notice.contains("Reset the text")));
    }
}
