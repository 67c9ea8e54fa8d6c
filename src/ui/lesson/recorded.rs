//! The lesson's recordings: native runs that are shown in the lab.

use yew::prelude::*;

use super::LessonProps;
use crate::ui::Action;

/// The recordings that can be shown, and what is known of those that are.
pub(super) fn recorded(props: &LessonProps) -> Html {
    let recordings = &props.open.lesson.recorded;
    let Some(lab) = props.open.lab.as_ref().filter(|_| !recordings.is_empty()) else {
        return Html::default();
    };
    let emit = |action: Action| {
        let on_action = props.on_lab_action(lab.place);
        Callback::from(move |_: MouseEvent| on_action.emit(action.clone()))
    };
    let state = lab.lab.get();
    let shown: Vec<_> = state
        .runs()
        .iter()
        .enumerate()
        .filter_map(|(run, of)| {
            let how = of.trace().header.recorded.clone()?;
            Some(html! { <p class="told"><strong>{ format!("{}: ", state.label(run)) }</strong>{ how }</p> })
        })
        .collect();
    let is_shown = !shown.is_empty();
    let buttons = recordings.iter().enumerate().map(|(place, recording)| {
        html! {
            <button type="button" onclick={emit(Action::ShowRecording(place))}>
                { format!("Show the recording: {}", recording.label) }
            </button>
        }
    });
    html! {
        <section class="recorded" aria-label="Recorded natively">
            <h3>{ "Recorded natively" }</h3>
            <p>{ "The same program, compiled by rustc, ran on a machine with threads. What happened then can be \
                  looked at here, in place of the run on this page." }</p>
            <div class="buttons">
                { for buttons }
                if is_shown {
                    <button type="button" onclick={emit(Action::LeaveRecordings)}>{ "Back to runs on this page" }</button>
                }
            </div>
            <div role="status">{ for shown }</div>
        </section>
    }
}
