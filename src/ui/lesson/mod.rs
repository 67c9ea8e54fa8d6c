//! One lesson: guess, run, look, explain, change, check.
//!
//! Owns the order of the steps and when each appears. What was answered is in the reader's notebook,
//! what ran is in the lab; both come as props.

mod answer_form;
mod check;
mod executor;
mod explain;
mod grade;
mod knobs;
mod orders;
mod predict;
mod puzzle;
mod recorded;
mod words;

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::lab::LabSection;
use super::live::LiveExperiment;
use super::{Action, Code, Depth, Host, LabAction, LabRef, PageAction, with_code};
use crate::lessons::{Answer, Lesson, Measured, Question, catalog, measure};
use crate::study::{Answers, StudyAction};
use explain::Explain;
use grade::Seen;
use predict::Predict;
pub(super) use words::badge_words;

/// A lab on the page, and its place there.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLab {
    /// Its place.
    pub place: usize,
    /// The lab.
    pub lab: LabRef,
}

/// A lesson that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenLesson {
    /// The lesson.
    pub lesson: Rc<Lesson>,
    /// Its lab; none where it has no programs.
    pub lab: Option<PlacedLab>,
    /// The lab of its puzzle.
    pub puzzle: Option<PlacedLab>,
    /// What its experiment on the real clock has measured, by name.
    pub figures: Rc<BTreeMap<String, f64>>,
    /// What the reader has answered.
    pub answers: Answers,
}

impl OpenLesson {
    /// What the runs answer to a question, once the reader has seen them.
    pub fn answer(&self, question: &Question) -> Option<Answer> {
        match &self.lab {
            Some(lab) => lab.lab.get().answer(question),
            None => {
                let figures = &self.figures;
                let measured = Measured { runs: &[], program: 0, outputs: &[], figures };
                measure(&question.measure, &measured)
            }
        }
    }

    /// Whether the experiment may be run: the reader has guessed, or need not.
    fn is_unlocked(&self) -> bool {
        self.lesson.question.is_none() || self.answers.is_committed()
    }

    /// Whether something was run.
    fn has_run(&self) -> bool {
        !self.figures.is_empty() || self.lab.as_ref().is_some_and(|lab| lab.lab.get().has_begun())
    }
}

#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct LessonProps {
    pub(super) open: OpenLesson,
    pub(super) depth: Depth,
    pub(super) host: Host,
    pub(super) on_action: Callback<PageAction>,
}

impl LessonProps {
    /// What a click does that is an answer.
    fn study(&self, action: StudyAction) -> Callback<MouseEvent> {
        let (on_action, slug) = (self.on_action.clone(), self.open.lesson.entry.slug.clone());
        Callback::from(move |_| {
            on_action.emit(PageAction::Study { slug: slug.clone(), action: action.clone() });
        })
    }

    /// What the change of a field does that is an answer.
    fn study_on_change(&self, action: StudyAction) -> Callback<Event> {
        let (on_action, slug) = (self.on_action.clone(), self.open.lesson.entry.slug.clone());
        Callback::from(move |_| {
            on_action.emit(PageAction::Study { slug: slug.clone(), action: action.clone() });
        })
    }

    /// What is done in the lab at a place.
    fn on_lab_action(&self, lab: usize) -> Callback<Action> {
        let on_action = self.on_action.clone();
        Callback::from(move |action| on_action.emit(PageAction::Lab(LabAction { lab, action })))
    }
}

/// One lesson.
#[component]
pub(super) fn LessonView(props: &LessonProps) -> Html {
    let open = &props.open;
    let lesson = &open.lesson;
    let slug = &lesson.entry.slug;
    // Where nothing is to be explained, nothing is held back.
    let has_why = !lesson.prose.why.is_empty();
    let is_explained = open.answers.is_revealed || !has_why;
    let after = (open.has_run() || is_explained).then(|| {
        html! { <>
            { grade::graded(props) }
            <Seen ..props.clone() />
            if has_why { <Explain ..props.clone() /> }
        </> }
    });
    let later = is_explained.then(|| {
        html! { <>
            { orders::orders(props) }
            { prose_step("Change one thing", &lesson.prose.change) }
            { check::check(props) }
            { check::sort(props) }
            { puzzle::puzzle(props) }
            { take_away(&lesson.takeaway) }
            { folded("Go deeper", &lesson.prose.deeper) }
        </> }
    });
    html! {
        <article class="lesson" id={slug.clone()} aria-labelledby={format!("{slug}-title")}>
            { head(lesson) }
            { html_of(&lesson.prose.before) }
            if let Some(lab) = &open.lab {
                <div class="lab">
                    { knobs::knobs(props) }
                    <Code lab={lab.lab.clone()} host={props.host.clone()} on_action={props.on_lab_action(lab.place)} />
                </div>
            }
            <Predict ..props.clone() />
            { run_step(props) }
            { after.unwrap_or_default() }
            { later.unwrap_or_default() }
            { folded("For teachers", &lesson.prose.teachers) }
            { neighbours(slug) }
        </article>
    }
}

fn head(lesson: &Lesson) -> Html {
    let entry = &lesson.entry;
    let part = catalog().parts.get(usize::from(entry.part).wrapping_sub(1));
    html! {
        <header class="lesson-head">
            if let Some(part) = part {
                <p class="where">{ format!("Part {}: {}", entry.part, part.title) }</p>
            }
            <h1 id={format!("{}-title", entry.slug)} tabindex="-1">{ entry.title.clone() }</h1>
            <p class="hint">{ format!("About {} minutes; {}", entry.minutes, badge_words(entry.badge)) }</p>
        </header>
    }
}

/// The lab and the experiment on the real clock, once the reader has committed.
fn run_step(props: &LessonProps) -> Html {
    let lab = props.open.lab.as_ref().map(|lab| {
        let on_action = props.on_lab_action(lab.place);
        html! { <>
            { executor::executor(props) }
            <LabSection lab={lab.lab.clone()} depth={props.depth} host={props.host.clone()} {on_action} />
            { recorded::recorded(props) }
        </> }
    });
    let live = props.open.lesson.live.clone().map(|name| {
        let (on_action, slug) = (props.on_action.clone(), props.open.lesson.entry.slug.clone());
        let on_figures = Callback::from(move |figures| {
            on_action.emit(PageAction::Figures { slug: slug.clone(), figures });
        });
        html! { <LiveExperiment {name} host={props.host.clone()} {on_figures} /> }
    });
    let body = if props.open.is_unlocked() {
        html! { <>{ live.unwrap_or_default() }{ lab.unwrap_or_default() }</> }
    } else {
        html! { <p class="hint">{ "Commit to a guess above, or skip it. Then it runs here." }</p> }
    };
    html! { <section class="step run" aria-label="Run"><h2>{ "Run" }</h2>{ body }</section> }
}

fn prose_step(title: &'static str, html: &str) -> Html {
    if html.is_empty() {
        return Html::default();
    }
    html! { <section class="step" aria-label={title}><h2>{ title }</h2>{ html_of(html) }</section> }
}

fn folded(title: &'static str, html: &str) -> Html {
    if html.is_empty() {
        return Html::default();
    }
    html! { <details class="folded"><summary>{ title }</summary>{ html_of(html) }</details> }
}

fn take_away(text: &str) -> Html {
    html! { <p class="takeaway"><strong>{ "To take away: " }</strong>{ with_code(text) }</p> }
}

/// Links to the lessons before and after.
fn neighbours(slug: &str) -> Html {
    let entries = &catalog().entries;
    let Some(place) = entries.iter().position(|entry| entry.slug == slug) else {
        return Html::default();
    };
    let link = |place: Option<usize>, words: &str| {
        let entry = entries.get(place?)?;
        Some(
            html! { <a href={format!("#{}", entry.slug)}>{ words.to_owned() }{ entry.title.clone() }</a> },
        )
    };
    html! {
        <nav class="neighbours" aria-label="Before and after">
            { link(place.checked_sub(1), "Before: ") }
            <a href="#home">{ "All lessons" }</a>
            { link(Some(place + 1), "Next: ") }
        </nav>
    }
}

/// Prose of a lesson, which its build made into HTML.
pub(super) fn html_of(html: &str) -> Html {
    if html.is_empty() {
        return Html::default();
    }
    let html = Html::from_html_unchecked(AttrValue::from(html.to_owned()));
    html! { <div class="prose">{ html }</div> }
}
