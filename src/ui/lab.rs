//! One experiment: its prose and its lab.

use yew::prelude::*;

use super::code::Code;
use super::controls::Controls;
use super::events::Events;
use super::facts::{Badge, Facts};
use super::inspector::Inspector;
use super::output::Output;
use super::timeline::Timeline;
use super::{Action, Host, LabRef};

/// What a lab and all its parts are given.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct LabProps {
    /// The lab.
    pub lab: LabRef,
    /// Without the prose around it.
    #[prop_or_default]
    pub embedded: bool,
    /// What only a browser can do.
    pub host: Host,
    /// Told what the reader does.
    pub on_action: Callback<Action>,
}

/// One experiment.
#[component]
pub fn LabSection(props: &LabProps) -> Html {
    let lab = props.lab.get();
    let experiment = lab.experiment();
    let title_id = format!("{}-title", experiment.slug);
    let prose = |text: &'static str| {
        let text = Html::from_html_unchecked(AttrValue::Static(text));
        (!props.embedded).then(|| html! { <div class="prose">{ text }</div> })
    };
    let notice = lab.notice().map(str::to_owned);
    let messages = notice.into_iter().chain(lab.older_runs()).chain(lab.endings());
    let messages = messages.map(|text| html! { <p class="notice">{ text }</p> });
    let part = props.clone();
    html! {
        <section class="experiment" id={experiment.slug} aria-labelledby={title_id.clone()}>
            <h2 id={title_id}>{ experiment.title }</h2>
            { prose(experiment.before) }
            <div class="lab">
                <Badge lab={part.lab.clone()} host={part.host.clone()} on_action={part.on_action.clone()} />
                <Controls ..part.clone() />
                <div class="messages" role="status">{ for messages }</div>
                <Timeline ..part.clone() />
                <div class="below">
                    <Output ..part.clone() />
                    <Inspector ..part.clone() />
                </div>
                <Code ..part.clone() />
                <Facts ..part.clone() />
                <Events ..part />
            </div>
            { prose(experiment.after) }
        </section>
    }
}
