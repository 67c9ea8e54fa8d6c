//! What becomes of runs when the engine that holds them stops, and is loaded anew.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use super::*;
use crate::lessons;
use crate::player::Speed;

thread_local! {
    static IS_THERE: Cell<bool> = const { Cell::new(true) };
    /// The number of the run that was begun last, and of the last one that is lost.
    static BEGUN: Cell<Option<u32>> = const { Cell::new(None) };
    static LOST: Cell<Option<u32>> = const { Cell::new(None) };
}

/// An engine that a test can stop, and load anew.
const ENGINE: Engine = Engine {
    check: |text| (Engine::HERE.check)(text).filter(|_| IS_THERE.get()),
    carry_out: |job| {
        BEGUN.set(BEGUN.get().max(Some(job.run)));
        let is_held = Some(job.run) > LOST.get();
        (Engine::HERE.carry_out)(job).filter(|_| is_held && IS_THERE.get())
    },
};

fn stop() {
    IS_THERE.set(false);
    LOST.set(BEGUN.get());
}

fn come_back(labs: &mut [&mut Lab]) {
    IS_THERE.set(true);
    labs.iter_mut().for_each(|lab| lab.engine_has_come());
}

fn lab() -> Lab {
    let lesson = lessons::find("same-output").expect("a lesson");
    Lab::with_engine(Rc::new(lesson.clone()), ENGINE)
}

fn run(lab: &mut Lab) {
    lab.dispatch(&Command::SetSpeed(Speed::AtOnce));
    lab.dispatch(&Command::Run);
    for _ in 0..100 {
        lab.dispatch(&Command::Tick { elapsed: Duration::from_millis(16) });
    }
}

#[test]
fn a_run_that_is_lost_says_so_and_keeps_what_was_recorded() {
    let mut lab = lab();
    (0..40).for_each(|_| lab.dispatch(&Command::Step));
    let recorded = lab.runs()[0].trace().events.clone();
    stop();
    run(&mut lab);
    assert_eq!(lab.runs()[0].trace().events, recorded);
    assert_eq!(lab.player().mode(), Mode::Ended);
    let endings = lab.endings();
    assert_eq!(endings.len(), 2);
    assert!(endings.iter().all(|said| said.contains("mistake of its own")), "{endings:?}");
    come_back(&mut [&mut lab]);
    assert_eq!(lab.endings(), endings, "the reader has not read it yet");
    run(&mut lab);
    assert_eq!((lab.notice(), lab.endings()), (None, vec![]));
    assert!(lab.runs()[0].trace().events.starts_with(&recorded));
}

#[test]
fn what_is_asked_while_it_is_loaded_anew_is_done_when_it_is_there() {
    let mut lab = lab();
    (0..40).for_each(|_| lab.dispatch(&Command::Step));
    stop();
    lab.set_seed(3);
    lab.dispatch(&Command::Run);
    assert!(lab.notice().is_some_and(|said| said.contains("being loaded")));
    come_back(&mut [&mut lab]);
    assert_eq!((lab.notice(), lab.player().mode()), (None, Mode::Playing));
    assert!(!lab.runs()[0].trace().events.is_empty());
}

#[test]
fn a_lab_at_rest_and_a_run_that_has_ended_notice_nothing() {
    let (mut idle, mut ended) = (lab(), lab());
    run(&mut ended);
    let before = ended.runs()[1].trace().clone();
    stop();
    come_back(&mut [&mut idle, &mut ended]);
    assert!(*ended.runs()[1].trace() == before);
    run(&mut idle);
    for lab in [&idle, &ended] {
        assert_eq!((lab.notice(), lab.endings()), (None, vec![]));
    }
    assert!(idle.has_ended() && idle.runs()[1].trace() == &before);
}
