//! For teachers: how a lesson is shown to a class, and what each goes with.

use yew::prelude::*;

use super::PageAction;
use crate::lessons::{Entry, catalog};

#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct TeachersProps {
    pub(super) presenting: bool,
    pub(super) on_action: Callback<PageAction>,
}

/// What teachers need beside the lessons.
#[component]
pub(super) fn TeachersView(props: &TeachersProps) -> Html {
    let (on_action, to) = (props.on_action.clone(), !props.presenting);
    let toggle = Callback::from(move |_: MouseEvent| on_action.emit(PageAction::Present(to)));
    let rows = catalog().entries.iter().filter(|entry| entry.part != 0).map(row);
    html! {
        <div class="reading wide">
            <h1 tabindex="-1">{ "For teachers" }</h1>
            <h2>{ "In front of a class" }</h2>
            <p>
                { "The presenter's view has large letters, shows no guess of yours, and steps through a run \
                   with the arrow keys. A link that you copied in a lab opens it at that very step." }
            </p>
            <p><button type="button" aria-pressed={props.presenting.to_string()} onclick={toggle}>
                { if props.presenting { "Leave the presenter's view" } else { "Presenter's view" } }
            </button></p>
            <h2>{ "In your own pages" }</h2>
            <p>
                { "Every lesson's lab can stand in a frame: add " }<code>{ "?embed=1" }</code>{ " before the " }
                <code>{ "#" }</code>{ " of its address. Notes for teachers are at the end of each lesson." }
            </p>
            <h2>{ "What each lesson goes with" }</h2>
            <div class="scroll" tabindex="0" role="group" aria-label="Lessons and listings">
                <table class="notes" aria-label="Lessons and listings"><thead><tr>
                    <th scope="col">{ "Lesson" }</th><th scope="col">{ "Minutes" }</th>
                    <th scope="col">{ "Listings today" }</th><th scope="col">{ "Older edition" }</th>
                    <th scope="col">{ "Elsewhere" }</th>
                </tr></thead><tbody>{ for rows }</tbody></table>
            </div>
        </div>
    }
}

fn row(entry: &Entry) -> Html {
    html! {
        <tr>
            <th scope="row"><a href={format!("#{}", entry.slug)}>{ entry.title.clone() }</a></th>
            <td>{ entry.minutes }</td>
            <td>{ entry.listings.today.join(", ") }</td>
            <td>{ entry.listings.older.join(", ") }</td>
            <td>{ entry.listings.pages.join("; ") }</td>
        </tr>
    }
}
