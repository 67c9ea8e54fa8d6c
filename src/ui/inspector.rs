//! What is known about the thing that is selected.

use yew::prelude::*;

use super::Action;
use super::lab::LabProps;
use crate::lab::Lab;
use crate::player::Command;
use crate::timeline::{Target, inspect};
use crate::trace::{ActorId, ChannelId, EventKind};

/// What is known about the thing that is selected.
#[component]
pub(super) fn Inspector(props: &LabProps) -> Html {
    let lab = props.lab.get();
    let selected = (0..lab.runs().len())
        .find_map(|run| lab.player().selected(run).map(|target| (run, target)));
    let facts = selected.map_or_else(Vec::new, |(run, target)| {
        let lab_run = &lab.runs()[run];
        let cursor = lab.player().position().cursor(run);
        inspect(lab_run.trace(), lab_run.index(), cursor, target)
    });
    let facts = facts
        .into_iter()
        .map(|(term, value)| html! { <div><dt>{ term }</dt><dd>{ value }</dd></div> });
    html! {
        <section class="inspector" aria-label="Inspector">
            <h3>{ "Inspector" }</h3>
            { chooser(props, &lab, selected) }
            if selected.is_none() {
                <p class="empty">{ "Select something in the timeline, or choose it here." }</p>
            } else {
                <dl>{ for facts }</dl>
            }
        </section>
    }
}

/// The way to select without a pointer.
fn chooser(props: &LabProps, lab: &Lab, selected: Option<(usize, Target)>) -> Html {
    let choices = choices(lab);
    let options = choices.iter().enumerate().map(|(i, (run, target, label))| {
        let selected = selected == Some((*run, *target));
        html! { <option value={i.to_string()} {selected}>{ label }</option> }
    });
    let other =
        selected.is_some_and(|at| !choices.iter().any(|(run, target, _)| (*run, *target) == at));
    let first = match selected {
        None => "nothing selected",
        Some(_) if other => "selected in the timeline",
        Some(_) => "select nothing",
    };
    let (on_action, value_of) = (props.on_action.clone(), props.host.value_of);
    let targets: Vec<_> = choices.iter().map(|(run, target, _)| (*run, *target)).collect();
    let onchange = Callback::from(move |event: Event| {
        let chosen = value_of(&event).parse::<usize>().ok().and_then(|i| targets.get(i).copied());
        on_action.emit(Action::Player(match chosen {
            Some((run, target)) => Command::Select { run, target },
            None => Command::ClearSelection,
        }));
    });
    html! {
        <label class="field">{ "Selected" }
            <select {onchange}>
                <option value="" selected={selected.is_none() || other}>{ first }</option>
                { for options }
            </select>
        </label>
    }
}

/// The actors and channels that exist at the cursor.
fn choices(lab: &Lab) -> Vec<(usize, Target, String)> {
    let mut choices = Vec::new();
    for (run, lab_run) in lab.runs().iter().enumerate() {
        let trace = lab_run.trace();
        let seen = lab.player().position().cursor(run).seen.min(trace.events.len());
        let label = lab.label(run).to_owned();
        let place = if lab.runs().len() > 1 { format!("{label}: ") } else { String::new() };
        let exists = |born: &dyn Fn(EventKind, Option<ActorId>) -> bool| {
            trace.events[..seen].iter().any(|event| born(event.kind, event.actor))
        };
        for i in 0..trace.actors.len() {
            let id = ActorId::from_index(i);
            if exists(&|kind, actor| kind == EventKind::Spawned && actor == Some(id)) {
                choices.push((run, Target::Actor(id), format!("{place}{}", trace.actor_name(id))));
            }
        }
        for i in 0..trace.channels.len() {
            let id = ChannelId::from_index(i);
            if exists(&|kind, _| kind == EventKind::ChannelCreated { channel: id }) {
                let name = trace.text(trace.channel(id).name);
                choices.push((run, Target::Channel(id), format!("{place}{name}")));
            }
        }
    }
    choices
}
