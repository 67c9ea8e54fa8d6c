//! The guess before the run: made, skipped, or taken back.

use yew::prelude::*;

use super::LessonProps;
use super::answer_form::AnswerForm;
use super::words::guess_words;
use crate::lessons::Form;
use crate::study::{StudyAction, Sureness};
use crate::ui::with_code;

/// The guess.
#[component]
pub(super) fn Predict(props: &LessonProps) -> Html {
    let draft = use_state(|| None);
    let sureness = use_state(|| None);
    let Some(question) = props.open.lesson.question.clone() else { return Html::default() };
    let answers = &props.open.answers;
    let id = format!("{}-guess", props.open.lesson.entry.slug);
    let body = if let Some(guess) = &answers.guess {
        let again = props.study(StudyAction::GuessAgain);
        html! {
            <>
                <p>{ with_code(&question.ask) }</p>
                <p class="guessed"><span class="mark" aria-hidden="true">{ "?" }</span>
                    { "You guessed: " }<strong>{ with_code(&guess_words(&question, guess)) }</strong></p>
                <p><button type="button" onclick={again}>{ "Guess again" }</button></p>
            </>
        }
    } else if answers.is_skipped {
        let again = props.study(StudyAction::GuessAgain);
        // In front of a class they are what is voted on; for other forms they would tell too much.
        let options = question.options.iter().filter(|_| question.form == Form::Choice);
        let options = options.map(|option| html! { <li>{ with_code(&option.says) }</li> });
        html! {
            <>
                <p>{ with_code(&question.ask) }</p>
                <ul class="choices">{ for options }</ul>
                <p class="hint">{ "You skipped the guess. " }
                    <button type="button" onclick={again}>{ "Guess after all" }</button></p>
            </>
        }
    } else {
        let on_change = {
            let draft = draft.clone();
            Callback::from(move |guess| draft.set(guess))
        };
        let commit = {
            let (on_action, slug) = (props.on_action.clone(), props.open.lesson.entry.slug.clone());
            let (draft, sureness) = (draft.clone(), *sureness);
            Callback::from(move |_: MouseEvent| {
                if let Some(guess) = (*draft).clone() {
                    let action = StudyAction::Guess { guess, sureness };
                    on_action.emit(crate::ui::PageAction::Study { slug: slug.clone(), action });
                }
            })
        };
        let sure = Sureness::ALL.map(|(of, label)| {
            let chosen = sureness.clone();
            let onchange = Callback::from(move |_: Event| chosen.set(Some(of)));
            html! {
                <label><input type="radio" name={format!("{id}-sure")} checked={*sureness == Some(of)} {onchange} />
                    { label }</label>
            }
        });
        html! {
            <>
                <AnswerForm {question} name={id.clone()} value={(*draft).clone()} host={props.host.clone()} {on_change} />
                <fieldset class="choice"><legend>{ "I am" }</legend>{ for sure }</fieldset>
                <div class="buttons">
                    <button type="button" class="primary" disabled={draft.is_none()} onclick={commit}>{ "Commit to this guess" }</button>
                    <button type="button" onclick={props.study(StudyAction::Skip)}>{ "Skip the guess" }</button>
                </div>
            </>
        }
    };
    html! {
        <section class="step predict" aria-labelledby={format!("{id}-title")}>
            <h2 id={format!("{id}-title")}>{ "Guess first" }</h2>
            { body }
        </section>
    }
}
