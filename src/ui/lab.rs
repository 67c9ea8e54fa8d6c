//! A lab as a whole: controls, timeline, and what is known at the cursor.

use yew::prelude::*;

use super::controls::Controls;
use super::depth;
use super::events::Events;
use super::facts::{Badge, Facts};
use super::inspector::Inspector;
use super::output::Output;
use super::timeline::Timeline;
use super::{Action, Depth, Host, LabRef, with_code};

/// What a lab and its parts are made from.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct LabProps {
    /// The lab.
    pub lab: LabRef,
    /// How deep it looks.
    #[prop_or_default]
    pub depth: Depth,
    /// What only a browser can do.
    pub host: Host,
    /// Told what the reader does.
    pub on_action: Callback<Action>,
}

/// A lab, without the texts of its programs.
#[component]
pub fn LabSection(props: &LabProps) -> Html {
    let lab = props.lab.get();
    let notice = lab.notice().map(str::to_owned);
    let messages = notice.into_iter().chain(lab.older_runs()).chain(lab.endings());
    let messages = messages.map(|text| html! { <p class="notice">{ with_code(&text) }</p> });
    let part = props.clone();
    html! {
        <div class="lab">
            <div class="lab-head">
                <Badge lab={part.lab.clone()} host={part.host.clone()} on_action={part.on_action.clone()} />
                { depth::chooser(props) }
            </div>
            <Controls ..part.clone() />
            <div class="messages" role="status">{ for messages }</div>
            <Timeline ..part.clone() />
            <div class="below">
                <Output ..part.clone() />
                if props.depth == Depth::Futures { <Inspector ..part.clone() /> }
            </div>
            if Depth::Polls <= props.depth {
                <Facts ..part.clone() />
                <Events ..part />
            }
        </div>
    }
}
