//! The page, rendered natively: what stands on it at the beginning, in the middle and at the end
//! of a run.
//!
//! `laws.rs` has what every page keeps, whatever it shows; here is what it shows. How it looks
//! and what a click does is for the browser tests.

mod content;
mod editor;
mod laws;
mod lesson;
mod live;
mod reference;
mod views;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use scraper::{ElementRef, Html, Selector};
use wakeline::lab::Lab;
use wakeline::lessons::{self, Guess, Lesson};
use wakeline::player::{Command, Mode, Speed};
use wakeline::program::surface::reference;
use wakeline::study::Answers;
use wakeline::time::{Clock, Instant};
use wakeline::ui::{Depth, Host, LabRef, OpenLesson, Page, PageProps, PlacedLab, View};
use yew::LocalServerRenderer;
use yew::prelude::*;

/// How far a lab was brought before it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing has happened.
    Beginning,
    /// In the middle of the runs.
    Middle,
    /// Time passes.
    Playing,
    /// Everything has been seen.
    End,
    /// Nothing has happened, on the real clock.
    RealClock,
}

const STAGES: [Stage; 5] =
    [Stage::Beginning, Stage::Middle, Stage::Playing, Stage::End, Stage::RealClock];

/// A lab at a stage.
fn lab_at(stage: Stage, lesson: &Lesson) -> Rc<RefCell<Lab>> {
    let mut lab = Lab::new(lesson);
    match stage {
        Stage::Beginning => {}
        Stage::Middle => lab.dispatch(&Command::SeekTime(Instant::ZERO + length(lesson) / 2)),
        Stage::Playing => {
            lab.dispatch(&Command::Run);
            lab.dispatch(&Command::Tick { elapsed: length(lesson) / 3 });
            assert_eq!(lab.player().mode(), Mode::Playing);
        }
        Stage::End => run_to_end(&mut lab),
        Stage::RealClock => lab.set_clock(Clock::Real),
    }
    Rc::new(RefCell::new(lab))
}

/// How long the longest run of a lesson takes.
fn length(lesson: &Lesson) -> Duration {
    let mut lab = Lab::new(lesson);
    run_to_end(&mut lab);
    let ends = lab.runs().iter().map(|run| run.trace().end().since(Instant::ZERO));
    ends.max().expect("a lesson with a run")
}

fn run_to_end(lab: &mut Lab) {
    lab.dispatch(&Command::SetSpeed(Speed::AtOnce));
    lab.dispatch(&Command::Run);
    for _ in 0..1_000 {
        if lab.player().mode() == Mode::Ended {
            return;
        }
        lab.dispatch(&Command::Tick { elapsed: Duration::from_millis(16) });
    }
    panic!("{}: no end after a thousand frames", lab.lesson().entry.slug);
}

/// What is looked at closely: two programs, a thread, a run that gets stuck, one's own program. Other
/// lessons' labs are made from the same parts.
const SAMPLE: [&str; 4] =
    ["same-output", "thread-to-channel", "the-loop-that-never-ends", "your-own-program"];

/// The labs of the sample, each at the same stage.
fn labs_at(stage: Stage) -> Vec<Rc<RefCell<Lab>>> {
    let sample = SAMPLE.map(|slug| lessons::find(slug).expect("a lesson of the sample"));
    sample.map(|lesson| lab_at(stage, lesson)).into()
}

/// The lessons that have a lab.
fn with_programs() -> impl Iterator<Item = &'static Lesson> {
    lessons::all().iter().filter(|lesson| !lesson.programs.is_empty())
}

/// What surrounds a lab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Around {
    /// The whole page.
    Page,
    /// Nothing: another page has it in a frame.
    Embedded,
}

/// A lesson of which everything was answered, so that all of it is shown.
fn answered() -> Answers {
    Answers {
        guess: Some(Guess::Option(0)),
        seen: Some(Guess::Option(0)),
        check: Some(0),
        is_revealed: true,
        explanation: "Because.".to_owned(),
        ..Answers::default()
    }
}

/// The page's HTML, with a lesson open in which everything was answered.
fn render(lab: &Rc<RefCell<Lab>>, around: Around, notice: Option<&str>) -> String {
    let open = open_lesson(lab, answered());
    render_page(PageProps {
        notice: notice.map(|text| AttrValue::from(text.to_owned())),
        ..page(View::Lesson, around, Some(open))
    })
}

/// A lesson that is open.
fn open_lesson(lab: &Rc<RefCell<Lab>>, answers: Answers) -> OpenLesson {
    let lesson = Rc::clone(lab.borrow().lesson());
    let placed = PlacedLab { place: 0, lab: LabRef::new(lab) };
    OpenLesson { lesson, lab: Some(placed), puzzle: None, figures: Rc::default(), answers }
}

fn page(view: View, around: Around, open: Option<OpenLesson>) -> PageProps {
    PageProps {
        view,
        embedded: around == Around::Embedded,
        presenting: false,
        // What is deepest shows everything.
        depth: Depth::Futures,
        open,
        first: None,
        notebook: Rc::default(),
        reference: (view == View::Reference).then(|| Rc::new(reference())),
        glossary: Some(Rc::new(lessons::glossary().to_vec())),
        guide: Some(Rc::new(String::new())),
        notice: None,
        host: Host::none(),
        on_action: Callback::noop(),
    }
}

fn render_page(props: PageProps) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let renderer = LocalServerRenderer::<Page>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Every element inside the document that `css` selects, in order.
fn all<'a>(document: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    document.select(&selector(css)).collect()
}

/// Every element inside `element` that `css` selects, in order.
fn within<'a>(element: ElementRef<'a>, css: &str) -> Vec<ElementRef<'a>> {
    element.select(&selector(css)).collect()
}

/// The one element inside `element` that `css` selects.
#[track_caller]
fn only<'a>(element: ElementRef<'a>, css: &str) -> ElementRef<'a> {
    let found = within(element, css);
    assert_eq!(found.len(), 1, "{css}: {} of them", found.len());
    found[0]
}

/// The text of an element.
fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}
