//! Sentences with code in them.

use yew::prelude::*;

/// Words in which what stands between backticks is code.
pub(super) fn with_code(words: &str) -> Html {
    let parts = words.split('`').enumerate().map(|(i, part)| {
        let part = part.to_owned();
        if i % 2 == 1 {
            html! { <code>{ part }</code> }
        } else {
            html! { part }
        }
    });
    parts.collect()
}
