//! The programs, as rustc compiles them.

use yew::prelude::*;

use super::Host;
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
    let columns = (0..lab.runs().len()).map(|run| {
        let program = lab.runs()[run].program();
        let label = lab.experiment().labels.get(run).copied().unwrap_or_default();
        html! {
            <div class="column">
                <h4>{ label }{ " " }<span class="file-name">{ format!("{}.rs", program.name) }</span></h4>
                <Listing name={program.name} source={program.source} current={current_line(&lab, run)}
                    differing={differing.clone()} host={props.host.clone()} />
            </div>
        }
    });
    html! {
        <section class="code" aria-label="Code">
            <h3>{ "Code" }</h3>
            { note }
            <div class="columns">{ for columns }</div>
        </section>
    }
}

#[derive(Properties, PartialEq, Debug)]
struct ListingProps {
    name: &'static str,
    source: &'static str,
    /// The line at work, counted from 1.
    current: Option<usize>,
    /// The lines in which it differs from the other program.
    differing: Vec<usize>,
    host: Host,
}

/// The text of one program. The line at work is kept in view.
#[component]
fn Listing(props: &ListingProps) -> Html {
    let here = use_node_ref();
    {
        let (here, keep_in_view) = (here.clone(), props.host.keep_in_view);
        use_effect_with(props.current, move |current| {
            if current.is_some() {
                keep_in_view(&here);
            }
        });
    }
    let lines = props.source.lines().enumerate().map(|(i, text)| {
        let number = i + 1;
        let is_here = props.current == Some(number);
        let differs = props.differing.contains(&number);
        let class = classes!("line", is_here.then_some("here"), differs.then_some("differs"));
        let line_ref = if is_here { here.clone() } else { NodeRef::default() };
        html! {
            <li ref={line_ref} {class} aria-current={is_here.then_some("step")}>
                if differs { <span class="visually-hidden">{ "differs: " }</span> }
                <code>{ text.to_owned() }</code>
            </li>
        }
    });
    html! {
        <ol class="listing" tabindex="0" aria-label={format!("Source text of {}", props.name)}>
            { for lines }
        </ol>
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
