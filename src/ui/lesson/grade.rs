//! The guess beside what the run says.

use yew::prelude::*;

use super::LessonProps;
use super::answer_form::AnswerForm;
use super::words::{answer_words, guess_words};
use crate::lessons::{Answer, Grade, Guess, Question, grade};
use crate::study::StudyAction;
use crate::ui::{PageAction, with_code};

/// The guess and the outcome, side by side, and what speaks against a wrong guess.
pub(super) fn graded(props: &LessonProps) -> Html {
    let Some(question) = &props.open.lesson.question else { return Html::default() };
    let Some(answer) = props.open.answer(question) else { return Html::default() };
    let outcome = html! { <div class="outcome"><dt>{ "The run says" }</dt><dd>{ with_code(&answer_words(question, &answer)) }</dd></div> };
    let Some(guess) = &props.open.answers.guess else {
        return html! {
            <section class="step graded" role="status" aria-label="The answer">
                <p>{ with_code(&question.ask) }</p><dl>{ outcome }</dl>
            </section>
        };
    };
    let grade = grade(question, guess, &answer);
    let (class, sign, verdict) = if grade.is_right {
        ("right", "✓", "Your guess was right.")
    } else {
        ("wrong", "≠", "The run did something else than you guessed.")
    };
    // To have been sure of what did not happen is worth seeing.
    let sure = props.open.answers.sureness.map(|sure| format!(" You were {}.", sure.label()));
    html! {
        <section class={classes!("step", "graded", class)} role="status" aria-label="Your guess and the run">
            <dl>
                <div class="guess"><dt>{ "You guessed" }</dt><dd>{ with_code(&guess_words(question, guess)) }</dd></div>
                { outcome }
            </dl>
            <p class="verdict"><span class="mark" aria-hidden="true">{ sign }</span>{ verdict }{ sure }</p>
            if !grade.is_right { { refutation(question, &grade) } }
        </section>
    }
}

/// The wrong idea that leads to the guess, and what speaks against it.
fn refutation(question: &Question, grade: &Grade) -> Html {
    let Some(option) = grade.guessed.and_then(|place| question.options.get(place)) else {
        return Html::default();
    };
    let idea = option.idea.as_ref().map(|idea| {
        html! { <p>{ "An idea that leads there: " }<q>{ with_code(idea.says.trim_end_matches('.')) }</q>{ "." }</p> }
    });
    html! { <div class="refutation">{ idea }<p>{ with_code(&option.refute) }</p></div> }
}

/// What the reader saw, before it is explained.
#[component]
pub(super) fn Seen(props: &LessonProps) -> Html {
    let Some(question) = props.open.lesson.see.clone() else { return Html::default() };
    let Some(answer) = props.open.answer(&question) else { return Html::default() };
    let on_change = {
        let (on_action, slug) = (props.on_action.clone(), props.open.lesson.entry.slug.clone());
        Callback::from(move |seen: Option<Guess>| {
            if let Some(seen) = seen {
                let action = StudyAction::See(seen);
                on_action.emit(PageAction::Study { slug: slug.clone(), action });
            }
        })
    };
    let seen = props.open.answers.seen.clone();
    let said = seen.as_ref().map(|seen| with_code(&told(&question, seen, &answer)));
    html! {
        <section class="step seen" aria-label="What did you see?">
            <h2>{ "What did you see?" }</h2>
            <AnswerForm question={question.clone()} name={format!("{}-seen", props.open.lesson.entry.slug)}
                value={seen} host={props.host.clone()} {on_change} />
            <p class="told" role="status">{ said }</p>
        </section>
    }
}

fn told(question: &Question, seen: &Guess, answer: &Answer) -> String {
    if grade(question, seen, answer).is_right {
        "That is what the run shows.".to_owned()
    } else {
        format!("Look again: the run shows “{}”.", answer_words(question, answer))
    }
}
