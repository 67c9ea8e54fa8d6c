//! One experiment in use: what is set, and how far it is.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Experiment, Order, Progress, Report, Setting, Update};

/// One experiment in use.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    experiment: &'static Experiment,
    is_small: bool,
    texts: Vec<String>,
    state: State,
    beats: u32,
    /// How often it was run. What an earlier run says is not listened to.
    run: u32,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// It has not run.
    AtRest,
    /// It runs.
    Running(Progress),
    /// It has ended by itself.
    Done(Rc<Report>),
    /// It could not be run to its end, for this reason: a whole sentence.
    Failed(String),
    /// The reader ended it.
    Stopped,
}

/// What changes a session.
#[derive(Debug, Clone)]
pub enum Happened {
    /// A setting was typed or chosen: which, and the text.
    Set(usize, String),
    /// The reader ran it.
    Run,
    /// The reader stopped it.
    Stop,
    /// The run of this number said something.
    Said(u32, Update),
}

impl Session {
    /// An experiment at rest.
    pub fn new(experiment: &'static Experiment, is_small: bool) -> Self {
        let texts = experiment.settings.iter().map(|setting| setting.start.to_string()).collect();
        Self { experiment, is_small, texts, state: State::AtRest, beats: 0, run: 0 }
    }

    /// Which experiment.
    pub fn experiment(&self) -> &'static Experiment {
        self.experiment
    }

    /// Whether the screen is small, so that some limits are lower.
    pub fn is_small(&self) -> bool {
        self.is_small
    }

    /// Each setting with what was typed.
    pub fn settings(&self) -> impl Iterator<Item = (&'static Setting, &str)> {
        self.experiment.settings.iter().zip(self.texts.iter().map(String::as_str))
    }

    /// How far it is.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether it runs.
    pub fn is_running(&self) -> bool {
        matches!(self.state, State::Running(_))
    }

    /// How often the heart has beaten in this run.
    pub fn beats(&self) -> u32 {
        self.beats
    }

    /// The number that the next run will have.
    pub fn next_run(&self) -> u32 {
        self.run + 1
    }

    /// What to run.
    ///
    /// # Errors
    ///
    /// A sentence for the first setting that cannot be used.
    pub fn order(&self) -> Result<Order, String> {
        let mut settings = BTreeMap::new();
        for (setting, text) in self.settings() {
            settings.insert(setting.name.to_owned(), setting.read(text, self.is_small)?);
        }
        Ok(Order { experiment: self.experiment.name.to_owned(), settings })
    }

    /// The session after something happened.
    #[must_use]
    pub fn after(mut self, happened: Happened) -> Self {
        match (happened, &self.state) {
            (Happened::Set(place, text), state) if !matches!(state, State::Running(_)) => {
                if let Some(place) = self.texts.get_mut(place) {
                    *place = text;
                }
            }
            (Happened::Run, state) if !matches!(state, State::Running(_)) => {
                self.run += 1;
                self.beats = 0;
                self.state = match self.order() {
                    Ok(_) => State::Running(Progress {
                        doing: "It begins.".to_owned(),
                        ..Progress::default()
                    }),
                    Err(reason) => State::Failed(reason),
                };
            }
            (Happened::Stop, State::Running(_)) => self.state = State::Stopped,
            (Happened::Said(run, update), State::Running(_)) if run == self.run => match update {
                Update::Progress(progress) => self.state = State::Running(progress),
                Update::Beat(beats) => self.beats = beats,
                Update::Done(report) => self.state = State::Done(Rc::new(*report)),
                Update::Failed(reason) => self.state = State::Failed(reason),
            },
            _ => {}
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::live::find;

    fn session() -> Session {
        Session::new(find("heartbeat").expect("it is in the list"), false)
    }

    fn progress(done: u32) -> Update {
        Update::Progress(Progress { done, of: 9, doing: "It runs.".to_owned() })
    }

    #[test]
    fn a_run_goes_from_rest_to_its_report() {
        let running = session().after(Happened::Run);
        assert!(running.is_running());
        let running = running.after(Happened::Said(1, progress(3)));
        let running = running.after(Happened::Said(1, Update::Beat(7)));
        assert!(matches!(running.state(), State::Running(Progress { done: 3, .. })));
        assert_eq!(running.beats(), 7);
        let done = running.after(Happened::Said(1, Update::Done(Box::default())));
        assert_eq!(done.state(), &State::Done(Rc::default()));
        assert!(done.after(Happened::Run).is_running());
    }

    #[test]
    fn what_a_stopped_run_still_says_is_not_heard() {
        let stopped = session().after(Happened::Run).after(Happened::Stop);
        let stopped = stopped.after(Happened::Said(1, Update::Done(Box::default())));
        assert_eq!(stopped.state(), &State::Stopped);
        let again = stopped.after(Happened::Run);
        assert_eq!(again.next_run(), 3);
        let again = again.after(Happened::Said(1, Update::Failed("Late.".to_owned())));
        assert!(again.is_running());
        let again = again.after(Happened::Said(2, Update::Failed("Now.".to_owned())));
        assert_eq!(again.state(), &State::Failed("Now.".to_owned()));
    }

    #[test]
    fn nothing_is_set_while_it_runs_and_nonsense_is_not_run() {
        let set = |session: Session, text: &str| session.after(Happened::Set(0, text.to_owned()));
        let wrong = set(session(), "99999");
        assert!(wrong.order().is_err());
        assert!(matches!(wrong.after(Happened::Run).state(), State::Failed(_)));
        let running = set(session(), "200").after(Happened::Run);
        let running = set(running, "100");
        let order = running.order().expect("it can be used");
        assert_eq!(order.settings.into_values().collect::<Vec<_>>(), [200]);
    }
}
