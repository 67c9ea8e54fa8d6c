//! The decision guide: threads, tasks, or both.

use std::rc::Rc;

use yew::prelude::*;

use super::lesson::html_of;

#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct GuideProps {
    pub(super) guide: Option<Rc<String>>,
}

/// The guide.
#[component]
pub(super) fn GuideView(props: &GuideProps) -> Html {
    let Some(guide) = &props.guide else {
        return html! { <p class="hint" role="status">{ "The guide is being loaded." }</p> };
    };
    html! {
        <div class="reading guide">
            <h1 tabindex="-1">{ "Which one: threads, tasks, or both?" }</h1>
            { html_of(guide) }
        </div>
    }
}
