//! The reader as the executor: who is ready, and who is polled next.

use yew::prelude::*;

use super::LessonProps;
use crate::ui::Action;

/// The choice of who is polled next.
pub(super) fn executor(props: &LessonProps) -> Html {
    let Some(lab) = props.open.lab.as_ref().filter(|_| props.open.lesson.executor) else {
        return Html::default();
    };
    let emit = |action: Action| {
        let on_action = props.on_lab_action(lab.place);
        Callback::from(move |_: MouseEvent| on_action.emit(action.clone()))
    };
    let state = lab.lab.get();
    if !state.is_choosing() {
        return html! {
            <section class="step executor" aria-label="You are the executor">
                <h2>{ "You are the executor" }</h2>
                <p>{ "Take over: whenever more than one task is ready, you say which is polled next." }</p>
                <p><button type="button" class="primary" onclick={emit(Action::ChooseOrder(true))}>{ "Take over" }</button></p>
            </section>
        };
    }
    let ready = state.choices();
    let trace = state.runs().first().map(|run| run.trace());
    let name =
        |actor| trace.as_ref().map_or_else(String::new, |trace| trace.actor_name(actor).to_owned());
    let now = trace.as_ref().map(|trace| trace.end().to_string()).unwrap_or_default();
    let made = match state.policy() {
        crate::runtime::Policy::Chosen(choices) => {
            choices.made.iter().map(|actor| name(*actor)).collect::<Vec<_>>()
        }
        _ => Vec::new(),
    };
    let buttons = ready.iter().map(|actor| {
        html! { <button type="button" onclick={emit(Action::Choose(*actor))}>{ format!("Poll {}", name(*actor)) }</button> }
    });
    html! {
        <section class="step executor" aria-label="You are the executor">
            <h2>{ "You are the executor" }</h2>
            <p role="status">
                if ready.is_empty() {
                    { "The run is over: nobody is ready any more." }
                } else {
                    { format!("It is {now}, and {} are ready. Whom do you poll?", ready.len()) }
                }
            </p>
            <div class="buttons" role="group" aria-label="Who is ready">{ for buttons }</div>
            <p class="hint">{ if made.is_empty() { "You have not chosen yet.".to_owned() } else { format!("So far you polled: {}.", made.join(", ")) } }</p>
            <div class="buttons">
                <button type="button" disabled={made.is_empty()} onclick={emit(Action::TakeChoiceBack)}>{ "Take the last choice back" }</button>
                <button type="button" onclick={emit(Action::ChooseOrder(true))}>{ "Begin again" }</button>
                <button type="button" onclick={emit(Action::ChooseOrder(false))}>{ "Let the runtime choose again" }</button>
            </div>
        </section>
    }
}
