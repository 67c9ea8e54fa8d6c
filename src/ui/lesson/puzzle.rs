//! A program with gaps: the reader chooses what goes into each, and a run decides.

use yew::prelude::*;

use super::LessonProps;
use crate::lessons::Answer;
use crate::study::StudyAction;
use crate::ui::lab::LabSection;
use crate::ui::{Action, PageAction, with_code};

/// The puzzle of a lesson.
pub(super) fn puzzle(props: &LessonProps) -> Html {
    let (Some(puzzle), Some(lab)) = (&props.open.lesson.puzzle, &props.open.puzzle) else {
        return Html::default();
    };
    let slots = puzzle.slots.iter().enumerate().map(|(place, slot)| {
        let chosen = props.open.answers.pieces.get(&place).copied();
        let (on_action, slug, value_of) = (
            props.on_action.clone(),
            props.open.lesson.entry.slug.clone(),
            props.host.value_of,
        );
        let onchange = Callback::from(move |event: Event| {
            if let Ok(piece) = value_of(&event).parse() {
                let action = StudyAction::Piece { slot: place, piece };
                on_action.emit(PageAction::Study { slug: slug.clone(), action });
            }
        });
        let pieces = slot.pieces.iter().enumerate().map(|(piece, text)| {
            let shown = if text.is_empty() { "(nothing)".to_owned() } else { text.clone() };
            html! { <option value={piece.to_string()} selected={chosen == Some(piece)}>{ shown }</option> }
        });
        html! {
            <label class="field">{ format!("Gap {}", place + 1) }
                <select {onchange}>
                    <option value="" selected={chosen.is_none()} disabled=true>{ "choose" }</option>
                    { for pieces }
                </select>
            </label>
        }
    });
    let is_full = (0..puzzle.slots.len()).all(|slot| props.open.answers.pieces.contains_key(&slot));
    let run = {
        let on_action = props.on_lab_action(lab.place);
        Callback::from(move |_: MouseEvent| on_action.emit(Action::Run))
    };
    let said = lab.lab.get().answer_to(&puzzle.measure).map(|answer| {
        if answer == puzzle.goal {
            html! { <><strong>{ "✓ It does. " }</strong>{ with_code(&puzzle.because) }</> }
        } else {
            html! { <><strong>{ "≠ Not yet. " }</strong>{ missed(&answer) }</> }
        }
    });
    html! {
        <section class="step puzzle" aria-label="Puzzle">
            <h2>{ "Fill the gaps" }</h2>
            <p>{ with_code(&puzzle.ask) }</p>
            <pre class="lines"><code>{ puzzle.program.clone() }</code></pre>
            <div class="settings">{ for slots }
                <button type="button" class="primary" disabled={!is_full} onclick={run}>{ "Run it so" }</button>
            </div>
            <p class="told" role="status">{ said }</p>
            if lab.lab.get().has_begun() {
                <LabSection lab={lab.lab.clone()} depth={props.depth} host={props.host.clone()} on_action={props.on_lab_action(lab.place)} />
            }
        </section>
    }
}

/// What the run did instead.
fn missed(answer: &Answer) -> String {
    match answer {
        Answer::Text(word) => match word.as_str() {
            "stuck" => "The program is stuck: somebody waits for what never comes.".to_owned(),
            "panicked" => "The program panics.".to_owned(),
            "finished" => "The program ends too soon.".to_owned(),
            other => format!("The run says “{other}”."),
        },
        Answer::Number(number) => {
            format!("The run says {}.", super::words::number_words(*number, ""))
        }
        Answer::Lines(lines) => format!("It prints: {}.", lines.join(", then ")),
    }
}
