//! What the programs printed.

use yew::prelude::*;

use super::lab::LabProps;
use crate::lab::{Lab, outputs_are_equal};
use crate::player::output;
use crate::trace::{Stream, Trace};

/// What the programs printed.
#[component]
pub(super) fn Output(props: &LabProps) -> Html {
    let lab = props.lab.get();
    let columns = (0..lab.runs().len()).map(|run| column(&lab, run));
    html! {
        <section class="output" aria-label="Output">
            <h3>{ "Output" }</h3>
            <div class="columns">{ for columns }</div>
            { verdict(&lab) }
        </section>
    }
}

fn column(lab: &Lab, run: usize) -> Html {
    let lab_run = &lab.runs()[run];
    let trace = lab_run.trace();
    let seen = lab.player().position().cursor(run).seen;
    let lines: Vec<_> = output(trace, lab_run.index(), seen)
        .map(|line| {
            let (class, stream) = match line.stream {
                Stream::Out => ("out", None),
                Stream::Err => ("err", Some("on standard error: ")),
            };
            let said = stream.map(|text| html! { <span class="visually-hidden">{ text }</span> });
            html! { <li {class}>{ said }{ line.text.to_owned() }</li> }
        })
        .collect();
    let label = lab.label(run).to_owned();
    html! {
        <div class="column">
            if lab.runs().len() > 1 { <h4>{ label.clone() }</h4> }
            if lines.is_empty() {
                <p class="empty">{ "Nothing is printed up to here." }</p>
            }
            <ol class="lines" aria-label={format!("Printed by: {label}")}>{ for lines }</ol>
        </div>
    }
}

/// Whether the two outputs are the same so far.
fn verdict(lab: &Lab) -> Option<Html> {
    let traces: Vec<_> = lab.runs().iter().map(crate::lab::LabRun::trace).collect();
    if traces.len() < 2 {
        return None;
    }
    let cursor = |i: usize| lab.player().position().cursor(i);
    let runs: Vec<(&Trace, _)> =
        traces.iter().enumerate().map(|(i, trace)| (&**trace, cursor(i))).collect();
    let lines = |i: usize| runs[i].0.printed(Stream::Out, runs[i].1.seen).count();
    let (one, other) = (lines(0), lines(1));
    if one + other == 0 {
        return None;
    }
    let text = if outputs_are_equal(&runs) {
        format!("Standard output is equal: {one} {} each.", if one == 1 { "line" } else { "lines" })
    } else {
        format!("Standard output differs here: {one} and {other} lines.")
    };
    Some(html! { <p class="verdict">{ text }</p> })
}
