//! What can be changed about an experiment without typing.

use yew::prelude::*;

use super::LessonProps;
use crate::ui::{Action, with_code};

/// The knobs of a lesson, each a field.
pub(super) fn knobs(props: &LessonProps) -> Html {
    let lesson = &props.open.lesson;
    if lesson.knobs.is_empty() || props.open.lab.is_none() {
        return Html::default();
    }
    let Some(lab) = props.open.lab.as_ref() else { return Html::default() };
    let fields = lesson.knobs.iter().enumerate().map(|(knob, of)| {
        let set = lab.lab.get().knob_setting(knob);
        let settings = of.settings.iter().enumerate().map(|(setting, one)| {
            let (on_action, place) = (props.on_lab_action(lab.place), knob);
            let onchange = Callback::from(move |_: Event| {
                on_action.emit(Action::TurnKnob { knob: place, setting });
            });
            html! {
                <label>
                    <input type="radio" name={format!("{}-knob-{knob}", lesson.entry.slug)}
                        checked={set == Some(setting)} {onchange} />
                    <span>{ with_code(&one.says) }</span>
                </label>
            }
        });
        html! { <fieldset class="choice knob"><legend>{ with_code(&of.label) }</legend>{ for settings }</fieldset> }
    });
    html! { <div class="knobs" role="group" aria-label="Settings of the experiment">{ for fields }</div> }
}
