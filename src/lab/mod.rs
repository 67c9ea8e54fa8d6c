//! One experiment in use: its runs, what is known about them, and where the reader is.
//!
//! Owns the player and a copy of what was recorded of each run, and carries out commands: it has
//! the engine advance the simulations as far as a command needs, and no further. Knows no browser:
//! on the real clock it says when it wants to be called again.

mod answer;
mod choosing;
mod compare;
mod edit;
mod live_run;
mod orders;
mod program_text;
mod real;
mod run;

pub use compare::{Fact, differing_lines, facts, outputs_are_equal};
pub use orders::OrdersSeen;
pub use program_text::ProgramText;
pub use real::RealNeed;
pub use run::LabRun;

use std::rc::Rc;

use crate::jobs::engine::Engine;
use crate::lessons::{Lesson, operations};
use crate::player::{Command, Link, Mode, Need, Player, Progress};
use crate::runtime::{Config, Policy};
use crate::time::{Clock, Instant, Start};
use crate::timeline::Target;
use crate::trace::{Outcome, Trace};

/// How many steps of a simulation one command may take. What is missing is done by the next
/// tick, so that the page stays responsive.
const STEPS_A_COMMAND: usize = 16_000;

/// One experiment in use.
#[derive(Debug)]
pub struct Lab {
    lesson: Rc<Lesson>,
    engine: Engine,
    seed: u64,
    clock: Clock,
    policy: Policy,
    /// How many operations a poll may do before it makes room for others; none for as many as it likes.
    budget: Option<u32>,
    orders: Option<OrdersSeen>,
    runs: Vec<LabRun>,
    player: Player,
    hovered: Option<(usize, Target)>,
    notice: Option<String>,
    told_of_link: Option<String>,
    /// What is to be done when the engine is there.
    put_off: Option<Command>,
    version: u64,
}

impl Lab {
    /// An experiment that has not been run, on the virtual clock.
    pub fn new(lesson: &Lesson) -> Self {
        Self::with_engine(Rc::new(lesson.clone()), Engine::HERE)
    }

    /// The same with another way to the engine. While that is not there nothing can run; see
    /// [`Lab::engine_has_come`].
    pub fn with_engine(lesson: Rc<Lesson>, engine: Engine) -> Self {
        let runs: Vec<_> = (0..lesson.programs.len())
            .map(|place| LabRun::new(Rc::clone(&lesson), place))
            .collect();
        let player = Player::new(runs.len());
        let mut lab = Self {
            lesson,
            engine,
            seed: 1,
            clock: Clock::Virtual,
            policy: Policy::default(),
            budget: None,
            orders: None,
            runs,
            player,
            hovered: None,
            notice: None,
            told_of_link: None,
            put_off: None,
            version: 0,
        };
        lab.policy = lab.own_policy();
        lab.budget = lab.lesson.budget;
        lab.begin_again();
        lab.show_lanes();
        lab
    }

    /// Which lesson.
    pub fn lesson(&self) -> &Rc<Lesson> {
        &self.lesson
    }

    /// What to call a run beside the other.
    pub fn label(&self, run: usize) -> &str {
        self.lesson.programs.get(run).map_or("", |program| &program.label)
    }

    /// The runs, one for each program.
    pub fn runs(&self) -> &[LabRun] {
        &self.runs
    }

    /// Where the reader is.
    pub fn player(&self) -> &Player {
        &self.player
    }

    /// What makes time pass in the runs.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// What random choices are made from.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// What the pointer is over, in which run.
    pub fn hovered(&self, run: usize) -> Option<Target> {
        self.hovered.filter(|(of, _)| *of == run).map(|(_, target)| target)
    }

    /// The run and the index of the last event that was seen; of equally late ones the last
    /// run's, as in stepping.
    pub fn last_event(&self) -> Option<(usize, usize)> {
        let seen = |run: usize| self.player.position().cursor(run).seen;
        let last = |run: usize| {
            let index = seen(run).checked_sub(1)?;
            Some((self.runs[run].trace().events.get(index)?.at, run, index))
        };
        (0..self.runs.len()).filter_map(last).max().map(|(_, run, index)| (run, index))
    }

    /// Something that the reader must be told: a whole sentence.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// What became of the link that was to be copied: a whole sentence.
    pub fn told_of_link(&self) -> Option<&str> {
        self.told_of_link.as_deref()
    }

    /// Tells the reader what became of a link.
    pub fn tell_of_link(&mut self, text: String) {
        self.told_of_link = Some(text);
        self.version += 1;
    }

    /// A number that changes whenever something that is shown may have changed.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Carries out a command: advances the simulations as far as it needs, then moves the
    /// reader.
    pub fn dispatch(&mut self, command: &Command) {
        self.version += 1;
        if self.begins(command) && !self.take_up_texts() {
            self.put_off = self.needs_check().then_some(*command);
            return;
        }
        let mut steps = STEPS_A_COMMAND;
        while let Some(need) = self.with_progress(|player, runs| player.need(command, runs)) {
            if self.clock == Clock::Real || steps == 0 || !self.advance(need, &mut steps) {
                break;
            }
        }
        self.apply(command);
    }

    /// Whether a run is to begin with this command.
    fn begins(&self, command: &Command) -> bool {
        let begins_if_empty = matches!(command, Command::Step | Command::SeekTime(_));
        *command == Command::Run || (begins_if_empty && self.player.mode() == Mode::Empty)
    }

    /// Advances the simulations; false if that is all that can be done.
    fn advance(&mut self, need: Need, steps: &mut usize) -> bool {
        match need {
            Need::Event { run } => {
                let Some(run) = self.runs.get_mut(run) else { return false };
                *steps -= 1;
                run.advance_to_event()
            }
            Need::Until(at) => {
                let runs = self.runs.len().max(1);
                let share = steps.div_ceil(runs);
                *steps = 0;
                self.runs.iter_mut().for_each(|run| run.advance(at, share));
                true
            }
        }
    }

    /// Moves the reader, as far as the runs are recorded.
    fn apply(&mut self, command: &Command) {
        self.player = self.with_progress(|player, runs| player.apply(command, runs));
    }

    fn with_progress<R>(&self, use_it: impl FnOnce(&Player, &[Progress<'_>]) -> R) -> R {
        let runs = self.runs.iter();
        let progress = runs.map(|run| Progress::of(run.trace()).complete_to(run.complete_to()));
        let progress: Vec<_> = progress.collect();
        use_it(&self.player, &progress)
    }

    /// Points at something, or at nothing.
    pub fn hover(&mut self, hovered: Option<(usize, Target)>) {
        if self.hovered != hovered {
            self.hovered = hovered;
            self.version += 1;
        }
    }

    /// Tells the reader something, or nothing any more.
    pub fn tell(&mut self, notice: Option<String>) {
        self.notice = notice;
        self.version += 1;
    }

    /// Begins again with another seed.
    pub fn set_seed(&mut self, seed: u64) {
        self.seed = seed;
        self.begin_again();
    }

    /// Begins again with the seed that was typed, if it is one; says what is wrong otherwise.
    pub fn set_seed_text(&mut self, text: &str) {
        match text.trim().parse() {
            Ok(seed) => self.set_seed(seed),
            Err(_) => self.tell(Some(format!(
                "The seed \"{text}\" is not a whole number from 0 to {}. The run keeps seed {}.",
                u64::MAX,
                self.seed
            ))),
        }
    }

    /// Notes that what is shown has to be drawn again although nothing in the lab changed.
    pub fn touch(&mut self) {
        self.version += 1;
    }

    /// Begins again on another clock.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
        self.begin_again();
    }

    /// Shows a recorded run in place of the program's own.
    ///
    /// # Errors
    ///
    /// A sentence, if it is not a run of one of this experiment's programs.
    pub fn import(&mut self, trace: Trace) -> Result<(), String> {
        let name = trace.header.program.clone();
        let Some(run) = self.runs.iter_mut().find(|run| run.program().name == name) else {
            let names: Vec<_> =
                self.lesson.programs.iter().map(|program| program.name.as_str()).collect();
            let names = names.join(" or ");
            return Err(format!(
                "The trace is of the program \"{name}\", and this experiment shows {names}. \
                 Open it in the experiment that shows \"{name}\"."
            ));
        };
        run.replace(trace);
        self.apply(&Command::Reset);
        self.tell(None);
        Ok(())
    }

    /// Goes to the end of the recordings that are shown, where all of what they have is seen.
    pub fn seek_end_of_recordings(&mut self) {
        let recordings = self.runs.iter().map(LabRun::trace);
        let recordings = recordings.filter(|trace| trace.header.recorded.is_some());
        if let Some(end) = recordings.map(|trace| trace.end()).max() {
            self.dispatch(&Command::SeekTime(end));
        }
    }

    /// Shows runs of its own programs again, where recordings stand in their places.
    pub fn leave_recordings(&mut self) {
        if self.runs.iter().any(|run| run.trace().header.recorded.is_some()) {
            self.begin_again();
        }
    }

    /// What a link to this place says.
    pub fn link(&self) -> Link {
        Link {
            seed: self.seed,
            clock: self.clock,
            at: self.player.position().at,
            speed: self.player.speed(),
            policy: Some(&self.policy)
                .filter(|own| **own != self.own_policy())
                .map(Policy::to_string),
            budget: Some(self.budget.unwrap_or(0)).filter(|_| self.budget != self.lesson.budget),
            texts: self.changed_texts(),
            ..Link::new(&self.lesson.entry.slug)
        }
    }

    /// Goes to the place that a link says.
    pub fn follow_link(&mut self, link: &Link) {
        self.clock = link.clock;
        self.seed = link.seed;
        self.replace_texts(&link.texts);
        let policy = link.policy.as_ref().map_or(Ok(self.own_policy()), |text| text.parse());
        self.budget = link.budget.map_or(self.lesson.budget, operations);
        self.set_policy(policy.clone().unwrap_or_else(|_| self.own_policy()));
        if let Err(error) = policy {
            self.tell(Some(format!("This link says how runs are scheduled. {error}")));
        }
        self.dispatch(&Command::SetSpeed(link.speed));
        if self.clock == Clock::Virtual && link.at > Instant::ZERO {
            self.go_to(link.at);
        }
    }

    /// Goes to a moment, however far the simulations have to be advanced for it; when the engine is
    /// there, if it is not yet.
    fn go_to(&mut self, at: Instant) {
        if self.take_up_texts() {
            while self.runs.iter().any(|run| !run.is_recorded_to(at)) {
                self.runs.iter_mut().for_each(|run| run.advance(at, STEPS_A_COMMAND));
            }
        }
        self.dispatch(&Command::SeekTime(at));
    }

    /// Whether every run has ended.
    pub fn has_ended(&self) -> bool {
        self.runs.iter().all(LabRun::has_ended)
    }

    /// How the runs that did not simply finish ended: sentences for the reader.
    pub fn endings(&self) -> Vec<String> {
        self.runs
            .iter()
            .enumerate()
            .filter_map(|(i, run)| {
                let trace = run.trace();
                match trace.outcome.as_ref()? {
                    Outcome::Finished => None,
                    outcome => Some(format!("{}: {}", self.label(i), outcome.sentence(trace))),
                }
            })
            .collect()
    }

    /// Throws the runs away, and starts those of the virtual clock.
    pub fn begin_again(&mut self) {
        let config = self.config("", self.seed, self.policy.clone());
        for run in &mut self.runs {
            run.text_mut().take_up(self.engine);
            match self.clock {
                Clock::Virtual => {
                    let program = run.program().name.clone();
                    let config = Config { program, ..config.clone() };
                    run.start(self.engine, config, Start::default());
                }
                Clock::Real => run.clear(self.seed, self.clock),
            }
        }
        self.hovered = None;
        self.notice = None;
        self.told_of_link = None;
        self.put_off = None;
        self.dispatch(&Command::ClearSelection);
        self.dispatch(&Command::Reset);
    }
}

#[cfg(test)]
mod lost_tests;
#[cfg(test)]
mod real_tests;
#[cfg(test)]
mod tests;
