//! Things by which a reader feels how the page answers.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct FeelProps {
    /// How often the heart has beaten.
    pub(super) beats: u32,
}

/// A text field, a button that counts, and the heartbeat of the page.
#[component]
pub(super) fn Feel(props: &FeelProps) -> Html {
    let presses = use_state(|| 0_u32);
    let onclick = {
        let presses = presses.clone();
        Callback::from(move |_: MouseEvent| presses.set(presses.saturating_add(1)))
    };
    // Two halves that change places at each beat.
    let class = if props.beats.is_multiple_of(2) { "beat" } else { "beat on" };
    html! {
        <div class="feel" role="group" aria-label="Feel how the page answers">
            <button type="button" {onclick}>{ format!("Pressed {} times", *presses) }</button>
            <label class="field">{ "Type here" }<input type="text" autocomplete="off" /></label>
            <span><span {class}></span>{ format!(" Heartbeats: {}", props.beats) }</span>
        </div>
    }
}
