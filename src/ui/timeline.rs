//! The timeline of a lab: one picture for each run, on one axis, and the same in words.

use yew::prelude::*;

use super::lab::LabProps;
use super::picture::Picture;
use super::{Action, with_code};
use crate::lab::Lab;
use crate::player::Command;
use crate::runtime::Policy;
use crate::timeline::{Axis, Detail, Lanes, Role, summary};

/// The timeline of a lab.
#[component]
pub(super) fn Timeline(props: &LabProps) -> Html {
    let lab = props.lab.get();
    let pictures = (0..lab.runs().len()).map(|run| {
        html! {
            <Picture key={run} {run} lab={props.lab.clone()} host={props.host.clone()}
                on_action={props.on_action.clone()} />
        }
    });
    html! {
        <section class="timeline" aria-label="Timeline">
            { tools(props, &lab) }
            { for pictures }
            { legend() }
            <details class="summary" open=true>
                <summary>{ "The picture in words" }</summary>
                { summaries(&lab) }
            </details>
        </section>
    }
}

fn summaries(lab: &Lab) -> Html {
    let each = lab.runs().iter().enumerate().map(|(i, run)| {
        let trace = run.trace();
        let text = summary(trace, run.index(), lab.player().position().cursor(i));
        let label = (lab.runs().len() > 1).then(|| lab.label(i).to_owned());
        html! {
            <p>if let Some(label) = label { <strong>{ label }{ ": " }</strong> }{ with_code(&text) }</p>
        }
    });
    html! { <>{ for each }</> }
}

fn tools(props: &LabProps, lab: &Lab) -> Html {
    let viewport = lab.player().viewport();
    let middle = (viewport.left_px() + viewport.right_px()) / 2.0;
    let third = (viewport.right_px() - viewport.left_px()) / 3.0;
    let tool = |name: &'static str, sign: &'static str, command: Command| {
        let on_action = props.on_action.clone();
        let onclick = Callback::from(move |_: MouseEvent| on_action.emit(Action::Player(command)));
        html! { <button type="button" class="tool" aria-label={name} title={name} {onclick}>{ sign }</button> }
    };
    let choice = |label: &'static str, options: Html, onchange: Callback<Event>| {
        html! { <label class="field">{ label }<select {onchange}>{ options }</select></label> }
    };
    let axis = viewport.axis();
    let axes = [(Axis::Time, "time", "time"), (Axis::Order, "order", "order of events")];
    let details = [
        (Detail::Actors, "lanes", "tasks and threads"),
        (Detail::Channels, "channels", "with channels"),
        (Detail::Futures, "futures", "with channels and futures"),
    ];
    let (detail, lanes) = (lab.player().options(0).detail, lab.player().options(0).lanes);
    let all_lanes = [(Lanes::Workers, "workers", "workers"), (Lanes::Tasks, "tasks", "tasks")];
    let option = |value: &'static str, label: &'static str, selected: bool| {
        html! { <option {value} {selected}>{ label }</option> }
    };
    let value_of = props.host.value_of;
    let set_axis = {
        let on_action = props.on_action.clone();
        Callback::from(move |event: Event| {
            let axis = axes.iter().find(|(_, key, _)| *key == value_of(&event));
            if let Some((axis, ..)) = axis {
                on_action.emit(Action::Player(Command::SetAxis(*axis)));
            }
        })
    };
    let set_detail = {
        let on_action = props.on_action.clone();
        Callback::from(move |event: Event| {
            let detail = details.iter().find(|(_, key, _)| *key == value_of(&event));
            if let Some((detail, ..)) = detail {
                on_action.emit(Action::Player(Command::SetDetail(*detail)));
            }
        })
    };
    let set_lanes = {
        let on_action = props.on_action.clone();
        Callback::from(move |event: Event| {
            let lanes = all_lanes.iter().find(|(_, key, _)| *key == value_of(&event));
            if let Some((lanes, ..)) = lanes {
                on_action.emit(Action::Player(Command::SetLanes(*lanes)));
            }
        })
    };
    let lane_options = all_lanes.map(|(of, key, label)| option(key, label, of == lanes));
    let axis_options = axes.map(|(of, key, label)| option(key, label, of == axis));
    let detail_options = details.map(|(of, key, label)| option(key, label, of == detail));
    html! {
        <div class="tools" role="group" aria-label="View">
            { choice("Axis", html! { <>{ for axis_options }</> }, set_axis) }
            { choice("Rows", html! { <>{ for detail_options }</> }, set_detail) }
            if matches!(lab.policy(), Policy::Workers(_)) {
                { choice("A lane for each of the", html! { <>{ for lane_options }</> }, set_lanes) }
            }
            <span class="zoom">
                { tool("Earlier", "←", Command::Pan { dx_px: third }) }
                { tool("Later", "→", Command::Pan { dx_px: -third }) }
                { tool("Zoom out", "−", Command::Zoom { x: middle, factor: 0.5 }) }
                { tool("Zoom in", "+", Command::Zoom { x: middle, factor: 2.0 }) }
                { tool("Show all", "⤢", Command::Fit) }
            </span>
        </div>
    }
}

/// What the states of a lane look like; the same colours and patterns as in the picture.
const LEGEND: &[(Role, &str, &str)] = &[
    (Role::Polling, "solid", "being polled"),
    (Role::Queued, "hatched", "woken, waits for its turn"),
    (Role::Waiting, "thin", "waits for something"),
    (Role::Running, "solid", "thread runs"),
    (Role::Blocked, "outline", "thread is blocked"),
    (Role::Merged, "solid", "many states, too short to tell apart here"),
    (Role::Depth, "area", "messages in a channel"),
];

fn legend() -> Html {
    let entries = LEGEND.iter().map(|(role, pattern, text)| {
        let class = format!("swatch {pattern} {}", role.css_name());
        html! { <li><span {class} aria-hidden="true"></span>{ *text }</li> }
    });
    html! { <ul class="legend" aria-label="Legend">{ for entries }</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_a_colour_in_both_themes() {
        let styles = include_str!("../../static/wakeline.css");
        for role in Role::ALL {
            let property = format!("--wl-{}:", role.css_name());
            assert_eq!(styles.matches(&property).count(), 2, "{property}");
        }
    }

    #[test]
    fn every_swatch_of_the_legend_has_a_colour() {
        let styles = include_str!("../../static/wakeline.css");
        for (role, ..) in LEGEND.iter().filter(|(role, ..)| *role != Role::Waiting) {
            assert!(styles.contains(&format!(".swatch.{} {{", role.css_name())), "{role:?}");
        }
    }
}
