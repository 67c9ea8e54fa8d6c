//! The terms of the lessons.

use std::rc::Rc;

use yew::prelude::*;

use super::lesson::html_of;
use crate::lessons::Term;

#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct GlossaryProps {
    pub(super) glossary: Option<Rc<Vec<Term>>>,
}

/// The terms, each with what it means.
#[component]
pub(super) fn GlossaryView(props: &GlossaryProps) -> Html {
    let Some(terms) = &props.glossary else {
        return html! { <p class="hint" role="status">{ "The glossary is being loaded." }</p> };
    };
    let rows = terms.iter().map(|term| {
        html! {
            <div><dt id={format!("term-{}", term.term.to_ascii_lowercase().replace(' ', "-"))}>{ term.term.clone() }</dt>
                <dd>{ html_of(&term.means) }</dd></div>
        }
    });
    html! {
        <div class="reading">
            <h1 tabindex="-1">{ "Glossary" }</h1>
            <dl class="terms">{ for rows }</dl>
        </div>
    }
}
