//! The reader's explanation, then the lesson's.

use yew::prelude::*;

use super::LessonProps;
use crate::study::StudyAction;
use crate::ui::{PageAction, with_code};

/// The prompt, the reader's own words, and what the lesson says.
#[component]
pub(super) fn Explain(props: &LessonProps) -> Html {
    let open = &props.open;
    let (slug, prose) = (&open.lesson.entry.slug, &open.lesson.prose);
    let own = open.lesson.explain.clone().map(|prompt| {
        let (on_action, slug_there, value_of) =
            (props.on_action.clone(), slug.clone(), props.host.value_of);
        let onchange = Callback::from(move |event: Event| {
            let action = StudyAction::Explain(value_of(&event));
            on_action.emit(PageAction::Study { slug: slug_there.clone(), action });
        });
        let id = format!("{slug}-explain");
        html! {
            <div class="own-words">
                <label>{ with_code(&prompt) }
                    <textarea {id} rows="3" value={open.answers.explanation.clone()} {onchange} /></label>
                <p class="hint">{ "It stays in this browser, for you alone." }</p>
            </div>
        }
    });
    let shown = if open.answers.is_revealed {
        let own = open.answers.explanation.clone();
        html! { <>
            if !own.is_empty() { <p><strong>{ "In your words: " }</strong>{ own }</p> }
            <h2 id={format!("{slug}-saw")}>{ "What there was to see" }</h2>
            { super::html_of(&prose.saw) }
            <h2>{ "Why" }</h2>
            { super::html_of(&prose.why) }
        </> }
    } else {
        html! {
            <p><button type="button" onclick={props.study(StudyAction::Reveal)}>{ "Show the explanation" }</button></p>
        }
    };
    html! {
        <section class="step explain" aria-label="Why">
            if open.answers.is_revealed { { shown } } else {
                <h2>{ "Why?" }</h2>
                { own }
                { shown }
            }
        </section>
    }
}
