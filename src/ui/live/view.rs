//! An experiment on the real clock at one moment: a function of its session.

use std::rc::Rc;

use yew::prelude::*;

use super::feel::Feel;
use super::result::result;
use crate::live::{Progress, Session, Setting, State, shown};
use crate::ui::{Host, with_code};

/// What a reader asks of an experiment on the real clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// To change a setting: which, and what was typed or chosen.
    Set(usize, String),
    /// To run.
    Run,
    /// To end the run.
    Stop,
}

/// What the view is given.
#[derive(Properties, PartialEq, Clone, Debug)]
pub struct LiveViewProps {
    /// The experiment in use.
    pub session: Rc<Session>,
    /// What only a browser can do.
    pub host: Host,
    /// Told what the reader asks for.
    pub on_asked: Callback<Asked>,
}

/// An experiment on the real clock at one moment.
#[component]
pub fn LiveView(props: &LiveViewProps) -> Html {
    let session = &*props.session;
    let experiment = session.experiment();
    let title_id = format!("live-{}", experiment.name);
    let does = experiment.does.iter().map(|text| html! { <p>{ with_code(text) }</p> });
    let takes = format!("It takes {}, and nothing runs before you press Run.", experiment.takes);
    html! {
        <section class="live lab" aria-labelledby={title_id.clone()}>
            <h3 id={title_id}>{ experiment.title }</h3>
            <div class="prose">
                <p class="badge"><span class="badge-name">{ "live, real clock" }</span></p>
                { for does }
                <p>{ takes }</p>
            </div>
            if !experiment.settings.is_empty() {
                { settings(props) }
            }
            <div class="buttons">
                { button(props, "Run", "primary", !session.is_running(), Asked::Run) }
                { button(props, "Stop", "", session.is_running(), Asked::Stop) }
                { bar(session) }
            </div>
            <p class="live-status" role="status">{ status(session) }</p>
            { problem(session) }
            if experiment.is_felt {
                <Feel beats={session.beats()} />
            }
            if let State::Done(report) = session.state() {
                { result(report) }
            }
        </section>
    }
}

fn button(
    props: &LiveViewProps,
    name: &'static str,
    class: &'static str,
    enabled: bool,
    asked: Asked,
) -> Html {
    let on_asked = props.on_asked.clone();
    let onclick = Callback::from(move |_: MouseEvent| on_asked.emit(asked.clone()));
    html! { <button type="button" {class} disabled={!enabled} {onclick}>{ name }</button> }
}

fn settings(props: &LiveViewProps) -> Html {
    let session = &props.session;
    let settings = session.settings().enumerate().map(|(place, (setting, text))| {
        if setting.is_free {
            typed(props, place, setting, text)
        } else {
            chosen(props, place, setting, text)
        }
    });
    html! { <div class="live-settings">{ for settings }</div> }
}

/// A number that is chosen from a list.
fn chosen(props: &LiveViewProps, place: usize, setting: &Setting, text: &str) -> Html {
    let (on_asked, value_of) = (props.on_asked.clone(), props.host.value_of);
    let onchange =
        Callback::from(move |event: Event| on_asked.emit(Asked::Set(place, value_of(&event))));
    let options = setting.offered(props.session.is_small()).map(|step| {
        let value = step.to_string();
        let selected = value == text;
        html! { <option {value} {selected}>{ number(setting, step) }</option> }
    });
    html! {
        <label class="field">{ setting.label }
            <select {onchange} disabled={props.session.is_running()}>{ for options }</select>
        </label>
    }
}

/// A number that is typed, or taken from buttons.
fn typed(props: &LiveViewProps, place: usize, setting: &'static Setting, text: &str) -> Html {
    let (on_asked, input_of) = (props.on_asked.clone(), props.host.input_of);
    let oninput =
        Callback::from(move |event: InputEvent| on_asked.emit(Asked::Set(place, input_of(&event))));
    let (is_small, disabled) = (props.session.is_small(), props.session.is_running());
    let steps = setting.offered(is_small).map(|step| {
        let on_asked = props.on_asked.clone();
        let onclick =
            Callback::from(move |_: MouseEvent| on_asked.emit(Asked::Set(place, step.to_string())));
        html! { <button type="button" {disabled} {onclick}>{ shown(step.into()) }</button> }
    });
    let hint = format!("Up to {}.", number(setting, setting.most(is_small)));
    let hint = if is_small && setting.max_small < setting.max {
        format!(
            "{hint} On larger screens up to {}: telephones have less memory.",
            shown(setting.max.into())
        )
    } else {
        hint
    };
    html! {
        <>
        <label class="field">{ setting.label }
            <input type="text" inputmode="numeric" autocomplete="off" value={text.to_owned()} {oninput} {disabled} />
        </label>
        <span class="buttons" role="group" aria-label={format!("{}, to choose from", setting.label)}>{ for steps }</span>
        <p class="hint">{ hint }</p>
        </>
    }
}

fn number(setting: &Setting, number: u32) -> String {
    format!("{} {}", shown(number.into()), setting.unit).trim_end().to_owned()
}

fn bar(session: &Session) -> Html {
    let State::Running(Progress { done, of, .. }) = session.state() else {
        return Html::default();
    };
    let (max, value) = (of.max(&1).to_string(), done.to_string());
    html! { <progress aria-label="How far it is" {max} {value}></progress> }
}

fn status(session: &Session) -> String {
    match session.state() {
        State::AtRest => "It has not run yet.".to_owned(),
        State::Running(progress) => progress.doing.clone(),
        State::Done(_) => "Done.".to_owned(),
        State::Failed(_) => "It did not run to its end.".to_owned(),
        State::Stopped => "Stopped. Nothing of this run is shown.".to_owned(),
    }
}

fn problem(session: &Session) -> Html {
    let State::Failed(reason) = session.state() else { return Html::default() };
    html! { <p class="notice" role="alert">{ reason.clone() }</p> }
}
