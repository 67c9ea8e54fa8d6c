//! The controls of a lab: playing, stepping, time, speed, clock and seed.

use std::time::Duration;

use yew::prelude::*;

use super::lab::LabProps;
use super::{Action, with_code};
use crate::lab::Lab;
use crate::player::{Command, Mode, Speed};
use crate::time::{Clock, Instant};
use crate::trace::event_sentence;

/// The controls of a lab.
#[component]
pub(super) fn Controls(props: &LabProps) -> Html {
    let lab = props.lab.get();
    html! {
        <div class="controls" role="group" aria-label="Controls">
            { buttons(props, &lab) }
            { time(props, &lab) }
            { last_event(&lab) }
            <div class="settings">
                { clock(props, &lab) }
                { speed(props, &lab) }
                { seed(props, &lab) }
                { files(props) }
            </div>
        </div>
    }
}

fn button(
    props: &LabProps,
    name: &'static str,
    class: &'static str,
    enabled: bool,
    action: Action,
) -> Html {
    let on_action = props.on_action.clone();
    let onclick = Callback::from(move |_: MouseEvent| on_action.emit(action.clone()));
    html! { <button type="button" {class} disabled={!enabled} {onclick}>{ name }</button> }
}

fn buttons(props: &LabProps, lab: &Lab) -> Html {
    let mode = lab.player().mode();
    let moving = matches!(mode, Mode::Playing | Mode::Following);
    let is_real = lab.clock() == Clock::Real;
    let live = lab.is_live();
    let recorded = lab.runs().iter().any(|run| !run.trace().events.is_empty());
    let can_step = !live && (!is_real || recorded);
    let player = |command| Action::Player(command);
    html! {
        <div class="buttons">
            { button(props, "Run", "primary", !moving && !live, Action::Run) }
            { button(props, "Pause", "", moving && !is_real, player(Command::Pause)) }
            { button(props, "Step back", "", can_step && mode != Mode::Empty, player(Command::StepBack)) }
            { button(props, "Step", "", can_step && mode != Mode::Ended, player(Command::Step)) }
            { button(props, "Reset", "", mode != Mode::Empty || live, Action::Reset) }
            if is_real {
                { button(props, "Stop", "", live, Action::Stop) }
            }
        </div>
    }
}

/// The longest step of the slider, in the slider's own unit: microseconds. A short run has shorter ones.
const LONGEST_STEP: u64 = 100;
/// At least so many steps lead through a run.
const STEPS: u64 = 1_000;

fn time(props: &LabProps, lab: &Lab) -> Html {
    let at = lab.player().position().at;
    let end = slider_end(lab, at);
    let (on_action, value_of) = (props.on_action.clone(), props.host.input_of);
    let oninput = Callback::from(move |event: InputEvent| {
        if let Ok(micros) = value_of(&event).parse::<u64>() {
            let at = Instant::ZERO + Duration::from_micros(micros);
            on_action.emit(Action::Player(Command::SeekTime(at)));
        }
    });
    let (micros, last) = (at.as_nanos() / 1_000, end.as_nanos().div_ceil(1_000));
    let step = (last / STEPS).clamp(1, LONGEST_STEP);
    // A slider stops at whole steps: the last one is not before the end.
    let max = last.next_multiple_of(step);
    html! {
        <div class="time">
            <input type="range" aria-label="Time" min="0" max={max.to_string()} step={step.to_string()}
                value={micros.to_string()} aria-valuetext={at.to_string()} disabled={lab.is_live()} {oninput} />
            <span class="now">{ at.to_string() }</span>
        </div>
    }
}

/// What happened last, in words. It is announced only while nothing moves.
fn last_event(lab: &Lab) -> Html {
    let moving = matches!(lab.player().mode(), Mode::Playing | Mode::Following);
    let text = lab.last_event().map_or_else(
        || "Nothing has happened yet.".to_owned(),
        |(run, index)| {
            let sentence = event_sentence(lab.runs()[run].trace(), index);
            let number = index + 1;
            match Some(lab.label(run)).filter(|_| lab.runs().len() > 1) {
                Some(label) => format!("{label}, event {number}: {sentence}"),
                None => format!("Event {number}: {sentence}"),
            }
        },
    );
    let live = if moving { "off" } else { "polite" };
    html! { <p class="last-event" role="status" aria-label="Last event" aria-live={live}>{ with_code(&text) }</p> }
}

/// Where the slider ends: at the end of runs that are over, or at a round number that is not
/// before what is recorded.
fn slider_end(lab: &Lab, at: Instant) -> Instant {
    let recorded = lab.runs().iter().map(|run| run.trace().end()).max().unwrap_or_default().max(at);
    if lab.has_ended() {
        return recorded;
    }
    let round = [2, 5, 10, 20, 50, 100, 200, 500].map(|secs| Instant::from_millis(secs * 1_000));
    round.into_iter().find(|&round| round >= recorded).unwrap_or(recorded)
}

fn clock(props: &LabProps, lab: &Lab) -> Html {
    let name = format!("{}-clock", lab.lesson().entry.slug);
    let choices = [(Clock::Virtual, "Virtual clock"), (Clock::Real, "Real clock")];
    let choices = choices.map(|(clock, label)| {
        let on_action = props.on_action.clone();
        let onchange = Callback::from(move |_: Event| on_action.emit(Action::SetClock(clock)));
        html! {
            <label><input type="radio" name={name.clone()} checked={lab.clock() == clock} {onchange} />
                { label }</label>
        }
    });
    html! {
        <fieldset class="choice"><legend class="visually-hidden">{ "Clock" }</legend>{ for choices }</fieldset>
    }
}

fn speed(props: &LabProps, lab: &Lab) -> Html {
    let (on_action, value_of) = (props.on_action.clone(), props.host.value_of);
    let onchange = Callback::from(move |event: Event| {
        if let Some(speed) = Speed::from_key(&value_of(&event)) {
            on_action.emit(Action::Player(Command::SetSpeed(speed)));
        }
    });
    let current = lab.player().speed();
    let options = Speed::ALL.map(|speed| {
        html! { <option value={speed.key()} selected={speed == current}>{ speed.label() }</option> }
    });
    html! {
        <label class="field">{ "Speed" }
            <select {onchange} disabled={lab.clock() == Clock::Real}>{ for options }</select>
        </label>
    }
}

fn seed(props: &LabProps, lab: &Lab) -> Html {
    let (on_action, value_of) = (props.on_action.clone(), props.host.value_of);
    let onchange =
        Callback::from(move |event: Event| on_action.emit(Action::SetSeed(value_of(&event))));
    html! {
        <label class="field">{ "Seed" }
            <input class="seed" type="text" inputmode="numeric" value={lab.seed().to_string()}
                disabled={lab.clock() == Clock::Real} {onchange} />
        </label>
    }
}

fn files(props: &LabProps) -> Html {
    let (on_action, read_file) = (props.on_action.clone(), props.host.read_file);
    let onchange = Callback::from(move |event: Event| {
        let on_action = on_action.clone();
        read_file(&event, Callback::from(move |text| on_action.emit(Action::Import(text))));
    });
    let runs = props.lab.get().runs().len();
    let lab = props.lab.get();
    let saves = (0..runs).map(|run| {
        let name = if runs == 1 {
            "Save trace".to_owned()
        } else {
            format!("Save trace: {}", lab.label(run))
        };
        let on_action = props.on_action.clone();
        let onclick = Callback::from(move |_: MouseEvent| on_action.emit(Action::Export { run }));
        html! { <button type="button" {onclick}>{ name }</button> }
    });
    html! {
        <details class="more">
            <summary>{ "Files" }</summary>
            <div class="more-body">
                { for saves }
                <label class="field file">{ "Open trace" }<input type="file" accept=".json,application/json" {onchange} /></label>
            </div>
        </details>
    }
}
