//! Playback over the lesson programs' traces: what holds for every sequence of commands.
//!
//! A [`Driver`] stands for the page: it records as much of each run as the player says it needs.

use std::sync::LazyLock;
use std::time::Duration;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use wakeline::lessons;
use wakeline::player::{Command, Mode, Need, Player, Position, Progress, Speed, output};
use wakeline::program;
use wakeline::runtime::{Config, Run};
use wakeline::time::Instant;
use wakeline::timeline::{Axis, Detail, Index, Target};
use wakeline::trace::{ActorId, Stream, Trace};

static TRACES: LazyLock<Vec<Trace>> = LazyLock::new(|| {
    // Some of tasks and of threads; the first runs for more than a second.
    let names = [
        "first-steps",
        "intervals-from-task",
        "intervals-from-thread",
        "panic-in-main",
        "stuck-receiver",
        "thread-to-channel",
    ];
    names
        .into_iter()
        .map(|name| {
            let program = lessons::program(name).expect("a lesson's program");
            let compiled =
                program::compile(&program.source).expect("a lesson's program has no errors");
            Run::of_body(&Config::new(&program.name), compiled.main()).finish()
        })
        .collect()
});

/// Runs of which only a beginning is recorded yet.
struct Driver {
    traces: Vec<&'static Trace>,
    recorded: Vec<usize>,
    complete_to: Vec<Instant>,
}

impl Driver {
    fn new(picks: &[usize]) -> Self {
        let traces: Vec<_> = picks.iter().map(|&pick| &TRACES[pick % TRACES.len()]).collect();
        let runs = traces.len();
        Self { traces, recorded: vec![0; runs], complete_to: vec![Instant::ZERO; runs] }
    }

    /// Everything is recorded.
    fn finished(picks: &[usize]) -> Self {
        let mut driver = Self::new(picks);
        driver.record(Need::Until(Instant::MAX));
        driver
    }

    fn progress(&self) -> Vec<Progress<'_>> {
        let runs = self.traces.iter().zip(&self.recorded).zip(&self.complete_to);
        runs.map(|((trace, &recorded), &complete_to)| Progress {
            events: &trace.events[..recorded],
            complete_to,
            finished: recorded == trace.events.len(),
        })
        .collect()
    }

    fn record(&mut self, need: Need) {
        match need {
            Need::Event { run } => self.record_run(run, self.recorded[run] + 1, Instant::ZERO),
            Need::Until(at) => {
                for run in 0..self.traces.len() {
                    self.record_run(run, self.traces[run].seen_at(at), at);
                }
            }
        }
    }

    fn record_run(&mut self, run: usize, events: usize, complete_to: Instant) {
        let all = &self.traces[run].events;
        self.recorded[run] = self.recorded[run].max(events.min(all.len()));
        let known = match all.get(self.recorded[run]) {
            // The next thing happens then, and nothing before.
            Some(next) => next.at - Duration::from_nanos(1),
            None => self.traces[run].end(),
        };
        self.complete_to[run] = self.complete_to[run].max(known).max(complete_to);
    }

    /// Carries a command out as the page does.
    fn dispatch(&mut self, player: &Player, command: &Command) -> Player {
        while let Some(need) = player.need(command, &self.progress()) {
            self.record(need);
        }
        player.apply(command, &self.progress())
    }

    fn dispatch_all(&mut self, player: &Player, commands: &[Command]) -> Player {
        commands.iter().fold(player.clone(), |player, command| self.dispatch(&player, command))
    }
}

fn commands(runs: usize) -> impl Strategy<Value = Command> {
    let actor = (0..4usize).prop_map(ActorId::from_index);
    prop_oneof![
        1 => Just(Command::Run),
        1 => Just(Command::Pause),
        1 => Just(Command::Follow),
        4 => Just(Command::Step),
        3 => Just(Command::StepBack),
        1 => Just(Command::Reset),
        1 => (0..3_000_000_000u64).prop_map(|at| Command::SeekTime(Instant::from_nanos(at))),
        1 => (0..runs, 0..12_000usize).prop_map(|(run, index)| Command::SeekEvent { run, index }),
        1 => (0..8usize).prop_map(|speed| Command::SetSpeed(Speed::ALL[speed])),
        4 => (0..50_000_000u64)
            .prop_map(|elapsed| Command::Tick { elapsed: Duration::from_nanos(elapsed) }),
        1 => (0..runs, actor.clone())
            .prop_map(|(run, actor)| Command::Select { run, target: Target::Actor(actor) }),
        1 => Just(Command::ClearSelection),
        1 => Just(Command::SetAxis(Axis::Order)),
        1 => Just(Command::SetAxis(Axis::Time)),
        1 => (0.0..900.0f64, 0.1..10.0f64).prop_map(|(x, factor)| Command::Zoom { x, factor }),
        1 => (-500.0..500.0f64).prop_map(|dx_px| Command::Pan { dx_px }),
        1 => Just(Command::Fit),
        1 => (300.0..2000.0f64).prop_map(|width_px| Command::Resize { width_px }),
        1 => (0..runs, actor).prop_map(|(run, actor)| Command::ToggleExpanded { run, actor }),
        1 => Just(Command::SetDetail(Detail::Futures)),
    ]
}

/// One or two runs, and commands for them.
fn sessions() -> impl Strategy<Value = (Vec<usize>, Vec<Command>)> {
    prop::collection::vec(0..3usize, 1..3).prop_flat_map(|picks| {
        let runs = picks.len();
        (Just(picks), prop::collection::vec(commands(runs), 0..40))
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200, rng_seed: RngSeed::Fixed(1), failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_step_taken_back_restores_everything((picks, commands) in sessions()) {
        let mut driver = Driver::new(&picks);
        let mut player = Player::new(picks.len());
        for command in &commands {
            player = driver.dispatch(&player, command);
            let stepped = driver.dispatch(&player, &Command::Step);
            if stepped.position() == player.position() {
                prop_assert_eq!(stepped.mode(), Mode::Ended);
                continue;
            }
            let back = driver.dispatch(&stepped, &Command::StepBack);
            prop_assert_eq!(back.position(), player.position());
            // A whole state, too, where time was not passing and the record did not grow.
            let rested = driver.dispatch(&player, &Command::Pause);
            let back = driver.dispatch_all(&rested, &[Command::Step, Command::StepBack]);
            let again = driver.dispatch_all(&back, &[Command::Step, Command::StepBack]);
            prop_assert_eq!(back, again);
        }
    }

    #[test]
    fn the_position_is_one_that_can_be((picks, commands) in sessions()) {
        let mut driver = Driver::new(&picks);
        let mut player = Player::new(picks.len());
        for command in &commands {
            player = driver.dispatch(&player, command);
            let position = player.position();
            let mut all_seen = true;
            for (run, progress) in driver.progress().iter().enumerate() {
                let seen = position.seen[run];
                prop_assert!(seen <= progress.events.len());
                // What was seen happened up to now; what was not, not before now.
                prop_assert!(progress.events[..seen].iter().all(|event| event.at <= position.at));
                prop_assert!(progress.events[seen..].iter().all(|event| position.at <= event.at));
                all_seen &= progress.finished && seen == progress.events.len();
            }
            match player.mode() {
                Mode::Empty => prop_assert!(position.is_beginning()),
                Mode::Ended => prop_assert!(all_seen),
                Mode::Paused => prop_assert!(!position.is_beginning()),
                Mode::Playing | Mode::Following => {}
            }
            let viewport = player.viewport();
            prop_assert!(0.0 <= viewport.start() && viewport.start() < viewport.end());
        }
    }

    #[test]
    fn going_to_an_event_is_stepping_to_it(
        picks in prop::collection::vec(0..3usize, 1..3), run in 0..2usize, index in 0..60usize,
    ) {
        let run = run % picks.len();
        let mut driver = Driver::new(&picks);
        // Some programs end after a few events.
        let index = index.min(driver.traces[run].events.len() - 1);
        let start = Player::new(picks.len());
        let gone = driver.dispatch(&start, &Command::SeekEvent { run, index });
        let mut stepped = start;
        while stepped.position().seen[run] <= index {
            stepped = driver.dispatch(&stepped, &Command::Step);
        }
        prop_assert_eq!(gone.position(), stepped.position());
    }

    #[test]
    fn how_much_was_recorded_does_not_show((picks, commands) in sessions()) {
        let (mut lazy, mut eager) = (Driver::new(&picks), Driver::finished(&picks));
        let (mut one, mut other) = (Player::new(picks.len()), Player::new(picks.len()));
        for command in commands {
            // Following means: the end of what is recorded.
            if command == Command::Follow {
                continue;
            }
            one = lazy.dispatch(&one, &command);
            other = eager.dispatch(&other, &command);
            prop_assert_eq!(one.position(), other.position(), "after {:?}", command);
            prop_assert_eq!(one.mode(), other.mode(), "after {:?}", command);
        }
    }
}

/// The same command again and again until the mode is `until`; how often it took.
fn repeat(driver: &mut Driver, player: &mut Player, command: Command, until: Mode) -> usize {
    for count in 0..100_000 {
        if player.mode() == until {
            return count;
        }
        *player = driver.dispatch(player, &command);
    }
    panic!("it does not come to {until:?}");
}

#[test]
fn every_event_is_stepped_over_once_in_both_directions() {
    let mut driver = Driver::new(&[2, 2]);
    let mut player = Player::new(2);
    let events: usize = driver.traces.iter().map(|trace| trace.events.len()).sum();
    assert_eq!(repeat(&mut driver, &mut player, Command::Step, Mode::Ended), events);
    let end = player.position().clone();
    let longest = driver.traces.iter().map(|trace| trace.end()).max();
    assert_eq!(Some(end.at), longest);
    assert_eq!(repeat(&mut driver, &mut player, Command::StepBack, Mode::Empty), events);
    assert_eq!(player.position(), &Position::beginning(2));
}

#[test]
fn time_passes_at_the_chosen_speed() {
    for (speed, millis) in [(Speed::Tenth, 10), (Speed::Normal, 100), (Speed::Tenfold, 1_000)] {
        let mut driver = Driver::new(&[0]);
        let mut player = driver.dispatch(&Player::new(1), &Command::SetSpeed(speed));
        let tick = Command::Tick { elapsed: Duration::from_millis(100) };
        player = driver.dispatch(&player, &tick);
        assert_eq!(player.position().at, Instant::ZERO, "it does not run yet");
        player = driver.dispatch(&player, &Command::Run);
        player = driver.dispatch(&player, &tick);
        assert_eq!(player.position().at, Instant::from_millis(millis));
        player = driver.dispatch(&player, &Command::Pause);
        player = driver.dispatch(&player, &tick);
        assert_eq!(player.position().at, Instant::from_millis(millis));
    }
}

#[test]
fn at_once_is_one_tick_and_running_again_begins_again() {
    let mut driver = Driver::new(&[0, 1]);
    let mut player = driver.dispatch(&Player::new(2), &Command::SetSpeed(Speed::AtOnce));
    player = driver.dispatch(&player, &Command::Run);
    player = driver.dispatch(&player, &Command::Tick { elapsed: Duration::ZERO });
    assert_eq!(player.mode(), Mode::Ended);
    player = driver.dispatch(&player, &Command::SetSpeed(Speed::Normal));
    player = driver.dispatch(&player, &Command::Run);
    assert_eq!(player.mode(), Mode::Playing);
    assert_eq!(player.position(), &Position::beginning(2));
}

#[test]
fn a_driver_that_stops_early_holds_time_up() {
    let mut driver = Driver::new(&[0, 1]);
    let mut player = Player::new(2).apply(&Command::Run, &driver.progress());
    driver.record(Need::Until(Instant::from_millis(30)));
    let tick = Command::Tick { elapsed: Duration::from_millis(100) };
    assert_eq!(
        player.need(&tick, &driver.progress()),
        Some(Need::Until(Instant::from_millis(100)))
    );
    player = player.apply(&tick, &driver.progress());
    assert!(player.position().at < Instant::from_millis(100));
    assert!(Instant::from_millis(30) <= player.position().at);
    assert_eq!(player.mode(), Mode::Playing);
}

#[test]
fn following_keeps_to_the_end_of_the_record() {
    let mut driver = Driver::new(&[0]);
    let mut player = Player::new(1).apply(&Command::Follow, &driver.progress());
    for millis in [20, 700, 10_000] {
        driver.record(Need::Until(Instant::from_millis(millis)));
        player = player.apply(&Command::Tick { elapsed: Duration::ZERO }, &driver.progress());
        assert_eq!(player.position().seen, driver.recorded);
    }
    assert_eq!(player.mode(), Mode::Ended);
}

#[test]
fn the_axis_grows_in_round_steps_until_the_reader_moves_it() {
    let mut driver = Driver::new(&[0]);
    let mut player = driver.dispatch(&Player::new(1), &Command::Run);
    let tick = Command::Tick { elapsed: Duration::from_millis(10) };
    let mut ends = Vec::new();
    for _ in 0..100 {
        player = driver.dispatch(&player, &tick);
        ends.push(player.viewport().end());
    }
    ends.dedup();
    assert!(ends.len() <= 5, "{ends:?}");
    player = driver.dispatch(&player, &Command::Zoom { x: 400.0, factor: 2.0 });
    let chosen = player.viewport();
    player = driver.dispatch(&player, &tick);
    assert_eq!(player.viewport(), chosen);
    player = driver.dispatch(&player, &Command::Fit);
    assert_eq!(player.viewport().start(), 0.0);
}

#[test]
fn what_is_selected_and_expanded_belongs_to_one_run() {
    let driver = Driver::finished(&[0, 1]);
    let actor = ActorId::from_index(1);
    let player = Player::new(2)
        .apply(&Command::Select { run: 1, target: Target::Actor(actor) }, &driver.progress())
        .apply(&Command::ToggleExpanded { run: 0, actor }, &driver.progress());
    assert_eq!((player.selected(0), player.selected(1)), (None, Some(Target::Actor(actor))));
    assert!(player.options(0).expanded.contains(&actor));
    assert!(player.options(1).expanded.is_empty());
    let player = player.apply(&Command::ToggleExpanded { run: 0, actor }, &driver.progress());
    assert!(player.options(0).expanded.is_empty());
}

#[test]
fn commands_for_a_run_that_is_not_there_change_nothing() {
    let driver = Driver::finished(&[0]);
    let player = Player::new(1);
    for command in [
        Command::SeekEvent { run: 7, index: 0 },
        Command::SeekEvent { run: 0, index: usize::MAX },
        Command::ToggleExpanded { run: 7, actor: ActorId::from_index(0) },
    ] {
        let after = player.apply(&command, &driver.progress());
        assert_eq!(after.position(), player.position());
        assert_eq!(after.options(0), player.options(0));
        assert_eq!(player.need(&command, &driver.progress()), None);
    }
}

#[test]
fn the_output_at_a_cursor_is_what_was_printed_by_then() {
    for trace in TRACES.iter() {
        let index = Index::of(trace);
        for seen in (0..=trace.events.len()).step_by(97) {
            for stream in [Stream::Out, Stream::Err] {
                let lines: Vec<_> = output(trace, &index, seen)
                    .filter(|line| line.stream == stream)
                    .map(|line| line.text)
                    .collect();
                assert_eq!(lines, trace.printed(stream, seen).collect::<Vec<_>>());
            }
        }
    }
}
