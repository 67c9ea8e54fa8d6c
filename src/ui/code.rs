//! The programs, as rustc compiles them.

use yew::prelude::*;

use super::lab::LabProps;
use crate::lab::{Lab, differing_lines};
use crate::timeline::{Target, line_at};
use crate::trace::ActorId;

/// The programs, with the line that is at work and the lines in which they differ.
#[component]
pub(super) fn Code(props: &LabProps) -> Html {
    let lab = props.lab.get();
    let differing = match lab.runs() {
        [one, other] => differing_lines(one.program().source, other.program().source),
        _ => Vec::new(),
    };
    let note = (!differing.is_empty()).then(|| {
        let count = differing.len();
        html! { <p class="hint">{ format!("The two programs differ in {count} lines, marked with a bar.") }</p> }
    });
    let columns = (0..lab.runs().len()).map(|run| column(&lab, run, &differing));
    html! {
        <section class="code" aria-label="Code">
            <h3>{ "Code" }</h3>
            { note }
            <div class="columns">{ for columns }</div>
        </section>
    }
}

fn column(lab: &Lab, run: usize, differing: &[usize]) -> Html {
    let lab_run = &lab.runs()[run];
    let program = lab_run.program();
    let current = current_line(lab, run);
    let lines = program.source.lines().enumerate().map(|(i, text)| {
        let number = i + 1;
        let here = current == Some(number);
        let differs = differing.contains(&number);
        let class = classes!("line", here.then_some("here"), differs.then_some("differs"));
        let current = here.then_some("step");
        html! {
            <li {class} aria-current={current}>
                if differs { <span class="visually-hidden">{ "differs: " }</span> }
                <code>{ text.to_owned() }</code>
            </li>
        }
    });
    let label = lab.experiment().labels.get(run).copied().unwrap_or_default();
    html! {
        <div class="column">
            <h4>{ label }{ " " }<span class="file-name">{ format!("{}.rs", program.name) }</span></h4>
            <ol class="listing" tabindex="0" aria-label={format!("Source text of {}", program.name)}>{ for lines }</ol>
        </div>
    }
}

/// The line at the cursor: of the selected actor, or of whoever acted last.
fn current_line(lab: &Lab, run: usize) -> Option<usize> {
    let trace = lab.runs()[run].trace();
    let seen = lab.player().position().cursor(run).seen;
    let actor: Option<ActorId> = match lab.player().selected(run) {
        Some(Target::Actor(actor)) => Some(actor),
        Some(Target::Span(span)) => Some(span.actor),
        _ => None,
    };
    line_at(&trace, seen, actor).and_then(|line| usize::try_from(line).ok())
}
