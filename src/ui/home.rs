//! The opening page: something to run at once, and the list of lessons.

use std::rc::Rc;

use yew::prelude::*;

use super::lab::LabSection;
use super::lesson::badge_words;
use super::{Depth, Host, LabAction, PageAction, PlacedLab, with_code};
use crate::lessons::{Catalog, Entry, catalog};
use crate::study::Notebook;

#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct HomeProps {
    pub(super) first: Option<PlacedLab>,
    pub(super) depth: Depth,
    pub(super) notebook: Rc<Notebook>,
    pub(super) host: Host,
    pub(super) on_action: Callback<PageAction>,
}

/// The opening page.
#[component]
pub(super) fn HomeView(props: &HomeProps) -> Html {
    let catalog = catalog();
    let (spine, all) = (catalog.entries.iter().filter(|entry| entry.spine), &catalog.entries);
    let minutes: u32 = spine.clone().map(|entry| u32::from(entry.minutes)).sum();
    let lessons = all.iter().filter(|entry| entry.part != 0).count();
    html! {
        <div class="home">
            <h1>{ "Async Rust, seen while it runs" }</h1>
            <p class="lead">
                { "Futures, tasks, channels and threads on timelines, drawn from what real runs \
                   recorded. Guess what a program does, run it, and see." }
            </p>
            { first(props) }
            <h2>{ "The lessons" }</h2>
            <p class="lead">
                { format!("{} lessons in {} parts. The {} marked with ", lessons, catalog.parts.len(), spine.count()) }
                <span class="spine-mark" aria-hidden="true">{ "◆" }</span><span class="visually-hidden">{ "a diamond" }</span>
                { format!(" are the short way through, about {minutes} minutes. Each stands alone: begin anywhere.") }
            </p>
            { for (1..=catalog.parts.len()).map(|part| part_of(catalog, part, &props.notebook)) }
            { outside(catalog, &props.notebook) }
        </div>
    }
}

/// A program that can be run before anything is read.
fn first(props: &HomeProps) -> Html {
    let Some(lab) = &props.first else {
        return html! { <p class="hint" role="status">{ "The first program is being loaded." }</p> };
    };
    let on_action = {
        let (on_action, place) = (props.on_action.clone(), lab.place);
        Callback::from(move |action| {
            on_action.emit(PageAction::Lab(LabAction { lab: place, action }));
        })
    };
    html! {
        <section class="first" aria-label="A first look">
            <h2>{ "A first look" }</h2>
            <p class="prose">
                { with_code("Two tasks count, one quickly and one slowly, and `main` waits for both. Press Run: each \
                   row is a task, each bar a moment in which it was polled, each arrow the wake that led there.") }
            </p>
            <LabSection lab={lab.lab.clone()} depth={props.depth} host={props.host.clone()} {on_action} />
        </section>
    }
}

fn part_of(catalog: &Catalog, part: usize, notebook: &Notebook) -> Html {
    let entries = catalog.entries.iter().filter(|entry| usize::from(entry.part) == part);
    let of = &catalog.parts[part - 1];
    html! {
        <section class="part" aria-labelledby={format!("part-{part}")}>
            <h3 id={format!("part-{part}")}><span class="part-number">{ part }</span>{ of.title.clone() }</h3>
            <p class="hint">{ with_code(&of.aim) }</p>
            <ol class="lesson-list">{ for entries.map(|entry| row(entry, notebook)) }</ol>
        </section>
    }
}

/// What belongs to no part.
fn outside(catalog: &Catalog, notebook: &Notebook) -> Html {
    let entries = catalog.entries.iter().filter(|entry| entry.part == 0);
    html! {
        <section class="part" aria-labelledby="part-0">
            <h3 id="part-0">{ "On your own" }</h3>
            <ol class="lesson-list">{ for entries.map(|entry| row(entry, notebook)) }</ol>
        </section>
    }
}

fn row(entry: &Entry, notebook: &Notebook) -> Html {
    let answers = notebook.answers(&entry.slug);
    let state = match (answers.is_done(), answers.is_begun()) {
        (true, _) => Some("✓ done"),
        (false, true) => Some("begun"),
        _ => None,
    };
    html! {
        <li>
            <a href={format!("#{}", entry.slug)}>{ entry.title.clone() }</a>
            if entry.spine {
                <span class="spine-mark" title="on the short way" aria-hidden="true">{ " ◆" }</span>
                <span class="visually-hidden">{ " (on the short way)" }</span>
            }
            <span class="summary-line">{ with_code(&entry.summary) }</span>
            <span class="meta">{ format!("{} min, {}", entry.minutes, badge_words(entry.badge)) }
                { state.map(|state| html! { <strong class="state">{ format!(" · {state}") }</strong> }) }</span>
        </li>
    }
}
