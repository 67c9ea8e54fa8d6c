//! How deep a lab looks into a run.

use yew::prelude::*;

use super::Action;
use super::lab::LabProps;
use crate::timeline::Detail;

/// How deep a lab looks: each shows what the one before it shows, and more. They are the three machines
/// that a reader can think in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub enum Depth {
    /// Lanes, and where they wait.
    #[default]
    Lanes,
    /// Every poll and every wake, as events.
    Polls,
    /// The futures inside each task, and what they hold.
    Futures,
}

impl Depth {
    /// Each, with what it is called.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Lanes, "lanes and awaits"),
        (Self::Polls, "polls and wakes"),
        (Self::Futures, "futures and their state"),
    ];

    /// The rows of the timeline that belong to it.
    pub fn detail(self) -> Detail {
        match self {
            Self::Lanes | Self::Polls => Detail::Channels,
            Self::Futures => Detail::Futures,
        }
    }
}

/// The choice of a depth.
pub(super) fn chooser(props: &LabProps) -> Html {
    let name = format!("{}-depth", props.lab.get().lesson().entry.slug);
    let choices = Depth::ALL.map(|(depth, label)| {
        let on_action = props.on_action.clone();
        let onchange = Callback::from(move |_: Event| on_action.emit(Action::SetDepth(depth)));
        html! {
            <label><input type="radio" name={name.clone()} checked={props.depth == depth} {onchange} />
                { label }</label>
        }
    });
    html! { <fieldset class="choice depth"><legend>{ "Show" }</legend>{ for choices }</fieldset> }
}
