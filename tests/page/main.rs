//! The page, rendered natively: what stands on it at the beginning, in the middle and at the end
//! of a run.
//!
//! `laws.rs` has what every page keeps, whatever it shows; here is what it shows. How it looks
//! and what a click does is for the browser tests.

mod content;
mod editor;
mod laws;
mod live;
mod reference;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use scraper::{ElementRef, Html, Selector};
use wakeline::lab::Lab;
use wakeline::lessons::{self, Experiment};
use wakeline::player::{Command, Mode, Speed};
use wakeline::program::surface::reference;
use wakeline::time::{Clock, Instant};
use wakeline::ui::{Host, LabRef, Page, PageProps, View};
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
fn lab_at(stage: Stage, experiment: &'static Experiment) -> Rc<RefCell<Lab>> {
    let mut lab = Lab::new(experiment);
    match stage {
        Stage::Beginning => {}
        Stage::Middle => lab.dispatch(&Command::SeekTime(Instant::from_millis(1_234))),
        Stage::Playing => {
            lab.dispatch(&Command::Run);
            lab.dispatch(&Command::Tick { elapsed: Duration::from_millis(700) });
            assert_eq!(lab.player().mode(), Mode::Playing);
        }
        Stage::End => run_to_end(&mut lab),
        Stage::RealClock => lab.set_clock(Clock::Real),
    }
    Rc::new(RefCell::new(lab))
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
    panic!("{}: no end after a thousand frames", lab.experiment().slug);
}

/// All labs, each at the same stage.
fn labs_at(stage: Stage) -> Vec<Rc<RefCell<Lab>>> {
    lessons::all().iter().map(|experiment| lab_at(stage, experiment)).collect()
}

/// What surrounds the labs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Around {
    /// The whole page.
    Page,
    /// Nothing: another page has it in a frame.
    Embedded,
}

/// The page's HTML.
fn render(labs: &[Rc<RefCell<Lab>>], around: Around, notice: Option<&str>) -> String {
    render_view(labs, around, View::Experiments, notice)
}

/// The HTML of a part of the page.
fn render_view(
    labs: &[Rc<RefCell<Lab>>],
    around: Around,
    view: View,
    notice: Option<&str>,
) -> String {
    let props = PageProps {
        labs: labs.iter().map(LabRef::new).collect(),
        embedded: around == Around::Embedded,
        view,
        reference: (view == View::Reference).then(|| Rc::new(reference())),
        notice: notice.map(|text| AttrValue::from(text.to_owned())),
        host: Host::none(),
        on_action: Callback::noop(),
    };
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
