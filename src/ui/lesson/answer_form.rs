//! The fields with which a question is answered.

use yew::prelude::*;

use crate::lessons::{self, Form, Guess, Question};
use crate::ui::{Host, with_code};

#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct AnswerFormProps {
    pub(super) question: Question,
    /// What the names of its fields begin with.
    pub(super) name: AttrValue,
    pub(super) value: Option<Guess>,
    pub(super) host: Host,
    /// Told the answer as it is now; none if it is not complete.
    pub(super) on_change: Callback<Option<Guess>>,
}

/// The fields, in a group that the question names.
#[component]
pub(super) fn AnswerForm(props: &AnswerFormProps) -> Html {
    let fields = match props.question.form {
        Form::Choice => choices(props),
        Form::Number => number(props),
        Form::Order => order(props),
    };
    html! {
        <fieldset class="question">
            <legend>{ with_code(&props.question.ask) }</legend>
            { fields }
        </fieldset>
    }
}

fn choices(props: &AnswerFormProps) -> Html {
    let options = props.question.options.iter().enumerate().map(|(place, option)| {
        let checked = props.value == Some(Guess::Option(place));
        let on_change = props.on_change.clone();
        let onchange = Callback::from(move |_: Event| on_change.emit(Some(Guess::Option(place))));
        html! {
            <label class="option">
                <input type="radio" name={props.name.clone()} {checked} {onchange} />
                <span>{ with_code(&option.says) }</span>
            </label>
        }
    });
    html! { <div class="options">{ for options }</div> }
}

fn number(props: &AnswerFormProps) -> Html {
    let value = match &props.value {
        Some(Guess::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let (on_change, value_of) = (props.on_change.clone(), props.host.value_of);
    let onchange = Callback::from(move |event: Event| {
        on_change.emit(lessons::number(value_of(&event).trim()).map(Guess::Number));
    });
    html! {
        <label class="field">
            <input type="number" inputmode="decimal" step="any" min="0" name={props.name.clone()} {value} {onchange} />
            { props.question.unit.clone() }
        </label>
    }
}

/// Every line has a field that says which place it has, or that it never appears.
fn order(props: &AnswerFormProps) -> Html {
    let chosen = match &props.value {
        Some(Guess::Lines(lines)) => lines.clone(),
        _ => Vec::new(),
    };
    let count = props.question.lines.len();
    let rows = props.question.lines.iter().map(|line| {
        let place = chosen.iter().position(|other| other == line);
        let (on_change, value_of, line_text, others) =
            (props.on_change.clone(), props.host.value_of, line.clone(), chosen.clone());
        let onchange = Callback::from(move |event: Event| {
            let mut lines: Vec<_> = others.iter().filter(|other| **other != line_text).cloned().collect();
            if let Ok(place) = value_of(&event).parse::<usize>() {
                lines.insert(place.min(lines.len()), line_text.clone());
            }
            on_change.emit(Some(Guess::Lines(lines)));
        });
        let places = (0..count).map(|n| {
            html! { <option value={n.to_string()} selected={place == Some(n)}>{ format!("{}.", n + 1) }</option> }
        });
        html! {
            <li><label class="field"><select {onchange}>
                <option value="" selected={place.is_none()}>{ "never" }</option>
                { for places }
            </select><code>{ line.clone() }</code></label></li>
        }
    });
    let reading = if chosen.is_empty() {
        "So far: no line is printed.".to_owned()
    } else {
        format!("So far: {}.", chosen.join(", then "))
    };
    html! {
        <>
            <p class="hint">{ "Give every line its place, or leave it at “never”." }</p>
            <ul class="order">{ for rows }</ul>
            <p class="hint" role="status">{ reading }</p>
        </>
    }
}
