//! Sentences with code in them.

use yew::prelude::*;

/// Words in which what stands between backticks is code, and what stands between stars is stressed.
pub(super) fn with_code(words: &str) -> Html {
    let parts = words.split('`').enumerate().map(|(i, part)| {
        if i % 2 == 1 {
            html! { <code>{ part.to_owned() }</code> }
        } else {
            stressed(part)
        }
    });
    parts.collect()
}

fn stressed(words: &str) -> Html {
    let parts: Vec<_> = words.split('*').collect();
    // A star alone is a star.
    if parts.len() % 2 == 0 {
        return html! { words.to_owned() };
    }
    let parts = parts.into_iter().enumerate().map(|(i, part)| {
        let part = part.to_owned();
        if i % 2 == 1 {
            html! { <em>{ part }</em> }
        } else {
            html! { part }
        }
    });
    parts.collect()
}
