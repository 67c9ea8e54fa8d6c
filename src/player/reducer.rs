//! From one state of playback to the next.

use super::state::Steps;
use super::{Command, Mode, Player, Position, Progress, Trigger};
use crate::time::Instant;
use crate::timeline::{Axis, Viewport};

/// An axis that grows does so in steps of 1, 2 and 5, so that the picture does not creep; this is
/// the first.
const FIRST_END: [(Axis, f64); 2] = [(Axis::Time, 1e8), (Axis::Order, 50.0)];

impl Player {
    /// The state after a command. `runs` says how far each run is recorded; the position never
    /// gets ahead of that, see [`Player::need`].
    #[must_use]
    pub fn apply(&self, command: &Command, runs: &[Progress<'_>]) -> Self {
        let mut next = self.clone();
        match *command {
            Command::Run => next.run(runs),
            Command::Pause => next.settle(runs),
            Command::Follow => next.mode = next.mode.after(Trigger::Follow),
            Command::Step => next.step(runs),
            Command::StepBack => next.step_back(runs),
            Command::Reset => next.jump(Position::beginning(next.position.seen.len()), runs),
            Command::SeekTime(at) => next.jump(next.at_time(at, runs), runs),
            Command::SeekEvent { run, index } => {
                if let Some(position) = next.at_event(run, index, runs) {
                    next.jump(position, runs);
                }
            }
            Command::SetSpeed(speed) => next.speed = speed,
            Command::Tick { elapsed } => next.pass(next.wanted_time(elapsed), runs),
            Command::Select { run, target } => next.selected = Some((run, target)),
            Command::ClearSelection => next.selected = None,
            Command::SetAxis(axis) => {
                let width = next.viewport.width_px();
                next.viewport = Viewport::new(axis, 0.0, width);
                next.fitted = true;
            }
            Command::Zoom { x, factor } => {
                let end = extent(next.viewport.axis(), runs);
                next.viewport = next.viewport.zoom_at(x, factor, end);
                next.fitted = false;
            }
            Command::Pan { dx_px } => {
                let end = extent(next.viewport.axis(), runs);
                next.viewport = next.viewport.pan(dx_px, end);
                next.fitted = false;
            }
            Command::Fit => next.fitted = true,
            Command::Resize { width_px } => next.viewport = next.viewport.resize(width_px),
            Command::ToggleExpanded { run, actor } => {
                if let Some(options) = next.options.get_mut(run)
                    && !options.expanded.remove(&actor)
                {
                    options.expanded.insert(actor);
                }
            }
            Command::SetDetail(detail) => {
                next.options.iter_mut().for_each(|options| options.detail = detail);
            }
            Command::SetLanes(lanes) => {
                next.options.iter_mut().for_each(|options| options.lanes = lanes);
            }
        }
        if next.fitted {
            next.viewport = next.viewport.fit(extent(next.viewport.axis(), runs));
        }
        next
    }

    fn run(&mut self, runs: &[Progress<'_>]) {
        if self.mode == Mode::Ended {
            self.jump(Position::beginning(self.position.seen.len()), runs);
        }
        self.mode = self.mode.after(Trigger::Run);
    }

    /// Lets time pass up to `wanted`, but not beyond what is recorded.
    fn pass(&mut self, wanted: Instant, runs: &[Progress<'_>]) {
        let wanted = match self.mode {
            Mode::Playing => wanted,
            Mode::Following => Instant::MAX,
            Mode::Empty | Mode::Paused | Mode::Ended => return,
        };
        let recorded = runs.iter().filter(|run| !run.finished).map(|run| run.complete_to).min();
        let recorded = recorded.unwrap_or_else(|| last_moment(runs));
        let at = wanted.min(recorded).max(self.position.at);
        self.steps = None;
        self.position = self.at_time(at, runs);
        if is_end(&self.position, runs) {
            self.mode = self.mode.after(Trigger::AtEnd);
        }
    }

    fn step(&mut self, runs: &[Progress<'_>]) {
        let next = self.next_event(runs);
        let Some((run, at)) = next else {
            self.settle(runs);
            return;
        };
        let start = || Steps { from: self.position.clone(), runs: Vec::new() };
        self.steps.get_or_insert_with(start).runs.push(run);
        self.position.seen[run] += 1;
        self.position.at = at.max(self.position.at);
        self.settle(runs);
    }

    fn step_back(&mut self, runs: &[Progress<'_>]) {
        let steps = self.steps.take().and_then(|mut steps| Some((steps.runs.pop()?, steps)));
        if let Some((run, steps)) = steps {
            if steps.runs.is_empty() {
                self.position = steps.from;
            } else {
                self.position.seen[run] -= 1;
                self.position.at = self.last_moment_seen(runs).max(steps.from.at);
                self.steps = Some(steps);
            }
        } else if let Some(last) = self.last_event(runs) {
            self.position.seen[last] -= 1;
            self.position.at = self.last_moment_seen(runs);
        } else {
            self.position.at = Instant::ZERO;
        }
        self.settle(runs);
    }

    /// Puts the reader somewhere by hand.
    fn jump(&mut self, position: Position, runs: &[Progress<'_>]) {
        self.steps = None;
        self.position = position;
        self.settle(runs);
    }

    /// Chooses the mode that fits the position, with time not passing.
    fn settle(&mut self, runs: &[Progress<'_>]) {
        let trigger = if self.position.is_beginning() {
            Trigger::AtBeginning
        } else if is_end(&self.position, runs) {
            Trigger::AtEnd
        } else {
            Trigger::Between
        };
        self.mode = self.mode.after(trigger);
    }

    fn at_time(&self, at: Instant, runs: &[Progress<'_>]) -> Position {
        let seen = |run: &Progress<'_>| run.seen_at(at);
        Position { at, seen: self.each_run(runs, seen) }
    }

    /// Where an event is the last one seen, in the order in which steps go through all runs.
    fn at_event(&self, run: usize, index: usize, runs: &[Progress<'_>]) -> Option<Position> {
        let at = runs.get(run)?.moment(index)?;
        let mut seen = self.each_run(runs, |run| run.seen_at(at));
        *seen.get_mut(run)? = index + 1;
        for (seen, later) in seen.iter_mut().zip(runs).skip(run + 1) {
            *seen = later.seen_before(at);
        }
        Some(Position { at, seen })
    }

    fn each_run(&self, runs: &[Progress<'_>], seen: impl Fn(&Progress<'_>) -> usize) -> Vec<usize> {
        (0..self.position.seen.len()).map(|run| runs.get(run).map_or(0, &seen)).collect()
    }

    /// The run of the earliest event that was not seen, and its moment; of equally early ones
    /// the first run's.
    fn next_event(&self, runs: &[Progress<'_>]) -> Option<(usize, Instant)> {
        let seen = self.position.seen.iter().zip(runs).enumerate();
        let next = seen.filter_map(|(run, (&seen, progress))| Some((progress.moment(seen)?, run)));
        next.min().map(|(at, run)| (run, at))
    }

    /// The run of the last event that was seen; of equally late ones the last run's.
    fn last_event(&self, runs: &[Progress<'_>]) -> Option<usize> {
        self.seen_moments(runs).max().map(|(_, run)| run)
    }

    fn last_moment_seen(&self, runs: &[Progress<'_>]) -> Instant {
        self.seen_moments(runs).max().map_or(Instant::ZERO, |(at, _)| at)
    }

    fn seen_moments(&self, runs: &[Progress<'_>]) -> impl Iterator<Item = (Instant, usize)> {
        let seen = self.position.seen.iter().zip(runs).enumerate();
        seen.filter_map(|(run, (&seen, progress))| {
            Some((progress.moment(seen.checked_sub(1)?)?, run))
        })
    }
}

/// The moment of the last event of all runs.
fn last_moment(runs: &[Progress<'_>]) -> Instant {
    runs.iter().map(Progress::end).max().unwrap_or(Instant::ZERO)
}

/// Whether everything has been seen and nothing will be added.
fn is_end(position: &Position, runs: &[Progress<'_>]) -> bool {
    !runs.is_empty()
        && runs
            .iter()
            .zip(&position.seen)
            .all(|(run, &seen)| run.finished && run.events.len() <= seen)
}

/// How far the axis reaches: to the end of the runs, or while they go on, to the next round
/// number.
fn extent(axis: Axis, runs: &[Progress<'_>]) -> f64 {
    let end = match axis {
        Axis::Time => last_moment(runs).as_nanos() as f64,
        Axis::Order => runs.iter().map(|run| run.events.len()).max().unwrap_or(0) as f64,
    };
    if !runs.is_empty() && runs.iter().all(|run| run.finished) {
        return end * 1.02;
    }
    let first = FIRST_END.iter().find(|(of, _)| *of == axis).map_or(1.0, |(_, first)| *first);
    let mut round = [first, first * 2.0, first * 5.0];
    loop {
        if let Some(&enough) = round.iter().find(|&&round| end <= round) {
            return enough;
        }
        round = round.map(|round| round * 10.0);
    }
}
