//! The experiment under many seeds: a histogram of outputs.

use yew::prelude::*;

use super::LessonProps;
use crate::lab::OrdersSeen;
use crate::ui::{Action, with_code};

/// The most outputs that are listed one by one.
const MOST_LISTED: usize = 8;

/// Many runs, and what each printed.
pub(super) fn orders(props: &LessonProps) -> Html {
    let (Some(orders), Some(lab)) = (&props.open.lesson.orders, &props.open.lab) else {
        return Html::default();
    };
    let emit = |action: Action| {
        let on_action = props.on_lab_action(lab.place);
        Callback::from(move |_: MouseEvent| on_action.emit(action.clone()))
    };
    let state = lab.lab.get();
    let seen = state.orders();
    let goes_on = seen.is_some_and(|seen| !seen.is_complete());
    html! {
        <section class="step orders" aria-label="Many runs">
            <h2>{ "Not one order: the possible ones" }</h2>
            <p>{ with_code(&orders.ask) }</p>
            <div class="buttons">
                <button type="button" class="primary" disabled={goes_on} onclick={emit(Action::RunOrders(orders.runs))}>
                    { format!("Run it under {} seeds", orders.runs) }</button>
                if goes_on { <button type="button" onclick={emit(Action::StopOrders)}>{ "Stop" }</button> }
            </div>
            if let Some(seen) = seen { { histogram(seen) } }
        </section>
    }
}

fn histogram(seen: &OrdersSeen) -> Html {
    let said = if seen.is_complete() {
        match seen.outputs.len() {
            1 => format!(
                "All {} runs print the same: so far nothing speaks against it being guaranteed.",
                seen.done
            ),
            count => format!(
                "{count} different outputs in {} runs: the order is incidental, and no program may rely on it.",
                seen.done
            ),
        }
    } else {
        format!("{} of {} runs.", seen.done, seen.wanted)
    };
    let most = seen.outputs.first().map_or(1, |(_, times)| *times);
    let rows = seen.outputs.iter().take(MOST_LISTED).map(|(lines, times)| {
        let share = f64::from(*times) / f64::from(most) * 100.0;
        html! {
            <li>
                <span class="times">{ format!("{times}×") }</span>
                <span class="bar" style={format!("width: {share:.0}%")} aria-hidden="true"></span>
                <code>{ lines.join(" · ") }</code>
            </li>
        }
    });
    let more = seen.outputs.len().saturating_sub(MOST_LISTED);
    html! { <>
        <p class="told" role="status">{ said }</p>
        <ol class="histogram" aria-label="Outputs, the commonest first">{ for rows }</ol>
        if more > 0 { <p class="hint">{ format!("And {more} more, each seen less often.") }</p> }
    </> }
}
