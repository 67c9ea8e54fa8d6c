//! Every experiment is run as a reader would.

use std::time::Duration;

use super::*;
use crate::lessons;
use crate::player::{Mode, Speed};
use crate::timeline::Cursor;
use crate::trace::Stream;

fn labs() -> impl Iterator<Item = Lab> {
    lessons::all().iter().filter(|lesson| !lesson.programs.is_empty()).map(Lab::new)
}

/// Those of programs that mostly wait. One that computes for long may need several commands to get to a
/// moment, and is advanced by frames.
pub(super) fn waiting_labs() -> impl Iterator<Item = Lab> {
    let waits =
        ["same-output", "thread-to-channel", "the-loop-that-never-ends", "your-own-program"];
    labs().filter(move |lab| waits.contains(&lab.lesson().entry.slug.as_str()))
}

/// Runs to the end, at once.
fn run_to_end(lab: &mut Lab) {
    lab.dispatch(&Command::SetSpeed(Speed::AtOnce));
    lab.dispatch(&Command::Run);
    for _ in 0..1_000 {
        lab.dispatch(&Command::Tick { elapsed: Duration::from_millis(16) });
        if lab.player().mode() == Mode::Ended {
            return;
        }
    }
    panic!("{}: no end after a thousand frames", lab.lesson().entry.slug);
}

#[test]
fn every_experiment_runs_to_its_end_and_says_how_it_ended() {
    for mut lab in labs() {
        run_to_end(&mut lab);
        assert!(lab.has_ended());
        let cut_short = lab.runs().iter().filter(|run| {
            let trace = run.trace();
            let ended = trace.outcome.as_ref().expect("it has ended");
            let is_cut = matches!(ended, Outcome::LimitReached(_) | Outcome::Refused(_));
            assert!(!is_cut, "{}: {ended:?}", run.program().name);
            *ended != Outcome::Finished
        });
        assert_eq!(lab.endings().len(), cut_short.count());
    }
}

#[test]
fn the_recorded_run_does_not_depend_on_how_it_was_looked_at() {
    for mut at_once in labs() {
        let mut in_steps = Lab::new(at_once.lesson());
        for _ in 0..300 {
            in_steps.dispatch(&Command::Step);
        }
        in_steps.dispatch(&Command::SeekTime(Instant::from_millis(700)));
        run_to_end(&mut in_steps);
        run_to_end(&mut at_once);
        for (one, other) in at_once.runs().iter().zip(in_steps.runs()) {
            assert!(*one.trace() == *other.trace(), "{}", one.program().name);
        }
    }
}

#[test]
fn stepping_back_restores_the_earlier_state() {
    for mut lab in waiting_labs() {
        for _ in 0..200 {
            lab.dispatch(&Command::Step);
            if lab.player().mode() == Mode::Ended {
                break;
            }
            let before = lab.player().clone();
            lab.dispatch(&Command::Step);
            lab.dispatch(&Command::StepBack);
            assert_eq!(lab.player().position(), before.position());
            lab.dispatch(&Command::Step);
        }
    }
}

#[test]
fn a_link_leads_to_the_same_place() {
    for mut lab in waiting_labs() {
        lab.set_seed(7);
        lab.dispatch(&Command::SeekTime(Instant::from_millis(1_234)));
        let link = lab.link();
        let mut other = Lab::new(lab.lesson());
        other.follow_link(&link);
        assert_eq!(other.player().position(), lab.player().position());
        assert_eq!(other.seed(), 7);
    }
}

#[test]
fn the_two_programs_of_the_swap_differ_in_two_lines_and_print_the_same() {
    let mut lab = Lab::new(lessons::find("same-output").expect("the first experiment"));
    let [one, other] = [0, 1].map(|i| &lab.runs()[i].program().source);
    assert_eq!(differing_lines(one, other).len(), 2);
    run_to_end(&mut lab);
    let traces: Vec<_> = lab.runs().iter().map(LabRun::trace).collect();
    let runs: Vec<_> = traces.iter().map(|trace| (&**trace, Cursor::end_of(trace))).collect();
    assert!(outputs_are_equal(&runs));
    assert_eq!(runs[0].0.printed(Stream::Out, usize::MAX).count(), 15);
}

#[test]
fn a_trace_of_another_program_is_not_shown() {
    let mut lab = Lab::new(lessons::find("same-output").expect("the first experiment"));
    let other = Lab::new(lessons::find("thread-to-channel").expect("the second experiment"));
    let trace = other.runs()[0].trace().clone();
    let error = lab.import(trace).expect_err("it is of another program");
    assert!(error.contains("thread-to-channel"), "{error}");
}
