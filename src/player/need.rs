//! What has to be recorded before a command can be carried out.

use std::time::Duration;

use super::{Command, Mode, Player, Progress};
use crate::time::Instant;

/// What a driver has to do before a command can be carried out in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Advance this run until it has recorded one more event, or is over.
    Event {
        /// The run.
        run: usize,
    },
    /// Advance every run to this moment, or to its end; [`Instant::MAX`] means to its end.
    Until(Instant),
}

impl Player {
    /// What has to be recorded before `command` can be carried out in full; none if it can be.
    /// A driver asks, advances its simulations, and asks again until there is nothing. It may
    /// stop early (its time slice is used up, the run is on the real clock): [`Player::apply`]
    /// then goes as far as the record does.
    pub fn need(&self, command: &Command, runs: &[Progress<'_>]) -> Option<Need> {
        match *command {
            Command::Step => self.need_for_step(runs),
            Command::Tick { elapsed } if self.mode() == Mode::Playing => {
                need_until(self.wanted_time(elapsed), runs)
            }
            Command::SeekTime(at) => need_until(at, runs),
            Command::SeekEvent { run, index } => {
                let progress = runs.get(run)?;
                match progress.moment(index) {
                    Some(at) => need_until(at, runs),
                    None => (!progress.finished).then_some(Need::Event { run }),
                }
            }
            _ => None,
        }
    }

    /// Where the position will be after `elapsed` more outside, at the present speed: how far the
    /// runs have to be recorded by then. [`Instant::MAX`] at once.
    pub fn wanted_time(&self, elapsed: Duration) -> Instant {
        match self.speed().factor() {
            Some(factor) => self.position().at + elapsed.mul_f64(factor),
            None => Instant::MAX,
        }
    }

    /// A run may still record an event earlier than the next one that is known.
    fn need_for_step(&self, runs: &[Progress<'_>]) -> Option<Need> {
        let next = |(run, progress): (usize, &Progress<'_>)| {
            progress.moment(self.position().cursor(run).seen)
        };
        let earliest = runs.iter().enumerate().filter_map(next).min();
        let open = |&(run, progress): &(usize, &Progress<'_>)| {
            !progress.finished
                && next((run, progress)).is_none()
                && earliest.is_none_or(|earliest| !progress.is_complete_to(earliest))
        };
        runs.iter().enumerate().find(open).map(|(run, _)| Need::Event { run })
    }
}

fn need_until(at: Instant, runs: &[Progress<'_>]) -> Option<Need> {
    runs.iter().any(|run| !run.is_complete_to(at)).then_some(Need::Until(at))
}
