//! The events around the cursor, as a table.

use yew::prelude::*;

use super::lab::LabProps;
use super::{Action, with_code};
use crate::lab::Lab;
use crate::player::{Command, Mode};
use crate::trace::event_sentence;

/// How many events are shown at once: few while time passes, as each frame draws them anew.
const ROWS: usize = 50;
const ROWS_WHILE_PLAYING: usize = 12;

/// The events up to the cursor, the last ones first in view.
#[component]
pub(super) fn Events(props: &LabProps) -> Html {
    let run = use_state(|| 0_usize);
    let earlier = use_state(|| 0_usize);
    let lab = props.lab.get();
    let shown = (*run).min(lab.runs().len().saturating_sub(1));
    html! {
        <section class="events" aria-label="Events">
            <h3>{ "Events" }</h3>
            { chooser(props, &lab, &run) }
            { table(props, &lab, shown, &earlier) }
        </section>
    }
}

fn chooser(props: &LabProps, lab: &Lab, run: &UseStateHandle<usize>) -> Option<Html> {
    (lab.runs().len() > 1).then(|| {
        let (set, value_of) = (run.clone(), props.host.value_of);
        let onchange = Callback::from(move |event: Event| {
            if let Ok(run) = value_of(&event).parse() {
                set.set(run);
            }
        });
        let options = (0..lab.runs().len()).map(|i| {
            let label = lab.label(i).to_owned();
            html! { <option value={i.to_string()} selected={i == **run}>{ label }</option> }
        });
        html! { <label class="field">{ "Of" }<select {onchange}>{ for options }</select></label> }
    })
}

fn table(props: &LabProps, lab: &Lab, run: usize, earlier: &UseStateHandle<usize>) -> Html {
    let Some(lab_run) = lab.runs().get(run) else { return Html::default() };
    let trace = lab_run.trace();
    let seen = lab.player().position().cursor(run).seen.min(trace.events.len());
    let moving = matches!(lab.player().mode(), Mode::Playing | Mode::Following);
    let rows = if moving { ROWS_WHILE_PLAYING } else { ROWS };
    let end = seen.saturating_sub(if moving { 0 } else { **earlier * ROWS });
    let start = end.saturating_sub(rows);
    let body = (start..end).rev().map(|i| {
        let event = &trace.events[i];
        let on_action = props.on_action.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            on_action.emit(Action::Player(Command::SeekEvent { run, index: i }));
        });
        let here = (i + 1 == seen).then_some("here");
        let actor = event.actor.map_or("the runtime", |actor| trace.actor_name(actor)).to_owned();
        html! {
            <tr key={i} class={here} aria-current={here.map(|_| "step")}>
                <td><button type="button" class="link" title="Go to this event" disabled={lab.is_live()} {onclick}>{ i + 1 }</button></td>
                <td class="number">{ event.at.to_string() }</td>
                <td>{ actor }</td>
                <td>{ with_code(&event_sentence(trace, i)) }</td>
            </tr>
        }
    });
    let page = |name: &'static str, enabled: bool, to: usize| {
        let earlier = earlier.clone();
        let onclick = Callback::from(move |_: MouseEvent| earlier.set(to));
        html! { <button type="button" disabled={!enabled || moving} {onclick}>{ name }</button> }
    };
    let said = if end == 0 {
        "No event yet.".to_owned()
    } else {
        format!("Events {} to {end} of {seen} so far, the latest first.", start + 1)
    };
    html! {
        <>
        <p class="hint">{ said }</p>
        <div class="scroll" tabindex="0" role="group" aria-label="Rows of events">
            <table aria-label="Events">
                <thead><tr>
                    <th scope="col">{ "No." }</th><th scope="col">{ "Time" }</th>
                    <th scope="col">{ "Who" }</th><th scope="col">{ "What" }</th>
                </tr></thead>
                <tbody>{ for body }</tbody>
            </table>
        </div>
        <div class="pages">
            { page("Earlier events", start > 0, **earlier + 1) }
            { page("Later events", **earlier > 0, earlier.saturating_sub(1)) }
        </div>
        </>
    }
}
