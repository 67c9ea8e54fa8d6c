//! What the reader has answered: to look through, save, open and clear.

use std::rc::Rc;

use yew::prelude::*;

use super::{Host, PageAction};
use crate::lessons::entry;
use crate::study::{Answers, Notebook};

#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct NotebookProps {
    pub(super) notebook: Rc<Notebook>,
    pub(super) host: Host,
    pub(super) on_action: Callback<PageAction>,
}

/// The notebook.
#[component]
pub(super) fn NotebookView(props: &NotebookProps) -> Html {
    let asks = use_state(|| false);
    let rows: Vec<_> = props.notebook.lessons().map(|(slug, answers)| row(slug, answers)).collect();
    let is_empty = rows.is_empty();
    let emit = |action: PageAction| {
        let on_action = props.on_action.clone();
        Callback::from(move |_: MouseEvent| on_action.emit(action.clone()))
    };
    let set_asks = |to: bool| {
        let asks = asks.clone();
        Callback::from(move |_: MouseEvent| asks.set(to))
    };
    let clear = {
        let (asks, on_action) = (asks.clone(), props.on_action.clone());
        Callback::from(move |_: MouseEvent| {
            asks.set(false);
            on_action.emit(PageAction::ClearNotebook);
        })
    };
    let (read_file, on_action) = (props.host.read_file, props.on_action.clone());
    let open = Callback::from(move |event: Event| {
        let on_action = on_action.clone();
        read_file(
            &event,
            Callback::from(move |text| on_action.emit(PageAction::OpenNotebook(text))),
        );
    });
    html! {
        <div class="reading">
            <h1 tabindex="-1">{ "Your notebook" }</h1>
            <p>{ "What you guessed and wrote in the lessons. It is kept in this browser alone." }</p>
            if is_empty {
                <p class="empty">{ "Nothing yet: answer a question in a lesson, and it is noted here." }</p>
            } else {
                <div class="scroll" tabindex="0" role="group" aria-label="Answers">
                    <table class="notes" aria-label="Answers"><thead><tr>
                        <th scope="col">{ "Lesson" }</th><th scope="col">{ "First guess" }</th>
                        <th scope="col">{ "Puzzle" }</th><th scope="col">{ "In your words" }</th>
                    </tr></thead><tbody>{ for rows }</tbody></table>
                </div>
            }
            <div class="buttons">
                <button type="button" disabled={is_empty} onclick={emit(PageAction::SaveNotebook)}>{ "Save as a file" }</button>
                <label class="field file">{ "Open a file" }<input type="file" accept=".json,application/json" onchange={open} /></label>
                if *asks {
                    <span role="alert">{ "Forget all answers? " }
                        <button type="button" onclick={clear}>{ "Yes, forget them" }</button>{ " " }
                        <button type="button" onclick={set_asks(false)}>{ "No" }</button></span>
                } else {
                    <button type="button" disabled={is_empty} onclick={set_asks(true)}>{ "Forget everything" }</button>
                }
            </div>
        </div>
    }
}

fn row(slug: &str, answers: &Answers) -> Html {
    let title = entry(slug).map_or_else(|| slug.to_owned(), |entry| entry.title.clone());
    let guess = match (answers.first_was_right, answers.is_skipped) {
        (Some(true), _) => "✓ right",
        (Some(false), _) => "≠ not what happened",
        (None, true) => "skipped",
        (None, false) => "not run yet",
    };
    let sure = answers.first_sureness.map(|sure| format!(", {}", sure.label()));
    html! {
        <tr>
            <th scope="row"><a href={format!("#{slug}")}>{ title }</a></th>
            <td>{ guess }{ sure }</td>
            <td>{ if answers.is_solved { "✓ solved" } else { "" } }</td>
            <td>{ answers.explanation.clone() }</td>
        </tr>
    }
}
