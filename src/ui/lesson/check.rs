//! The question about the idea behind a lesson, and things to be sorted.

use yew::prelude::*;

use super::LessonProps;
use crate::study::StudyAction;
use crate::ui::with_code;

/// One question; every answer says why it is right or not.
pub(super) fn check(props: &LessonProps) -> Html {
    let Some(check) = &props.open.lesson.check else { return Html::default() };
    let chosen = props.open.answers.check;
    let name = format!("{}-check", props.open.lesson.entry.slug);
    let options = check.options.iter().enumerate().map(|(place, option)| {
        let onchange = props.study_on_change(StudyAction::Check(place));
        html! {
            <label class="option">
                <input type="radio" name={name.clone()} checked={chosen == Some(place)} {onchange} />
                <span>{ with_code(&option.says) }</span>
            </label>
        }
    });
    let said = chosen.and_then(|place| check.options.get(place)).map(|option| {
        let sign = if option.right { "✓ Right. " } else { "≠ Not quite. " };
        html! { <><strong>{ sign }</strong>{ with_code(&option.because) }</> }
    });
    html! {
        <section class="step check" aria-label="Check">
            <h2>{ "Check yourself" }</h2>
            <fieldset class="question">
                <legend>{ with_code(&check.ask) }</legend>
                <div class="options">{ for options }</div>
            </fieldset>
            <p class="told" role="status">{ said }</p>
        </section>
    }
}

/// Things to be sorted, each with a field.
pub(super) fn sort(props: &LessonProps) -> Html {
    let Some(sort) = &props.open.lesson.sort else { return Html::default() };
    let name = format!("{}-sort", props.open.lesson.entry.slug);
    let items = sort.items.iter().enumerate().map(|(item, thing)| {
        let chosen = props.open.answers.sorted.get(&item).copied();
        let bins = sort.bins.iter().enumerate().map(|(bin, label)| {
            let onchange = props.study_on_change(StudyAction::Sort { item, bin });
            html! {
                <label><input type="radio" name={format!("{name}-{item}")} checked={chosen == Some(bin)} {onchange} />
                    { label.clone() }</label>
            }
        });
        let said = chosen.and_then(|bin| sort.bins.get(bin)).map(|bin| {
            if *bin == thing.bin {
                html! { <><strong>{ "✓ " }</strong>{ with_code(&thing.because) }</> }
            } else {
                html! { <><strong>{ format!("≠ We would say {}. ", thing.bin) }</strong>{ with_code(&thing.because) }</> }
            }
        });
        html! {
            <li>
                <fieldset class="choice"><legend>{ with_code(&thing.says) }</legend>{ for bins }</fieldset>
                <p class="told" role="status">{ said }</p>
            </li>
        }
    });
    html! {
        <section class="step sort" aria-label="Sort">
            <h2>{ "Sort them" }</h2>
            <p>{ with_code(&sort.ask) }</p>
            <ol>{ for items }</ol>
        </section>
    }
}
