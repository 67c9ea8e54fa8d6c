//! One experiment on the real clock, and nothing else: for the page of somebody else.

use yew::prelude::*;

use super::LiveExperiment;
use crate::ui::Host;

/// What is shown.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct LiveAloneProps {
    /// Which one, as lessons call it.
    pub name: AttrValue,
    /// What only a browser can do.
    pub host: Host,
}

/// One experiment on the real clock, and nothing else.
#[component]
pub fn LiveAlone(props: &LiveAloneProps) -> Html {
    html! {
        <main class="wakeline embedded">
            <LiveExperiment name={props.name.clone()} host={props.host.clone()} />
        </main>
    }
}
