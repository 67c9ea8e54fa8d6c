//! The programs of a lab, each in an editor.

use std::rc::Rc;

use yew::prelude::*;

use super::editor::{Editor, EditorState};
use super::lab::LabProps;
use super::{Action, REFERENCE};
use crate::lab::{Lab, differing_lines};
use crate::timeline::{Target, line_at};
use crate::trace::ActorId;

/// The programs, with the line that is at work and the lines in which they differ.
#[component]
pub(super) fn Code(props: &LabProps) -> Html {
    let lab = props.lab.get();
    let differing: Rc<[usize]> = match lab.runs() {
        [one, other] => differing_lines(one.text().text(), other.text().text()).into(),
        _ => Rc::new([]),
    };
    let columns = (0..lab.runs().len()).map(|run| {
        let program = lab.runs()[run].program();
        let label = lab.label(run).to_owned();
        let here = current_line(&lab, run);
        let file = format!("{}.rs", program.name);
        html! {
            <div class="column">
                <h3>
                    { label }{ " " }<span class="file-name">{ file.clone() }</span>
                    <span class="at-work">{ here.map(|line| format!("line {line} at work")) }</span>
                </h3>
                <Editor {run} id={format!("{}-text-{run}", lab.lesson().entry.slug)} {file}
                    state={EditorState::of(lab.runs()[run].text())} {here} differing={Rc::clone(&differing)}
                    host={props.host.clone()} on_action={props.on_action.clone()} />
            </div>
        }
    });
    html! {
        <section class="code" aria-label="Code">
            <h2>{ "The program" }</h2>
            <p class="hint">
                { "Change the text and press Run. It is checked and run in this page. " }
                { differences(&differing) }
            </p>
            <div class="columns">{ for columns }</div>
            { links(props, &lab) }
        </section>
    }
}

/// In which lines the two programs differ, in words.
fn differences(lines: &[usize]) -> Option<String> {
    match lines {
        [] => None,
        [line] => Some(format!("The two programs differ in line {line}, marked with a bar.")),
        [lines @ .., last] if lines.len() < 6 => {
            let lines: Vec<_> = lines.iter().map(ToString::to_string).collect();
            let lines = lines.join(", ");
            Some(format!("The two programs differ in lines {lines} and {last}, marked with a bar."))
        }
        lines => {
            let count = lines.len();
            Some(format!("The two programs differ in {count} lines, marked with a bar."))
        }
    }
}

fn links(props: &LabProps, lab: &Lab) -> Html {
    let on_action = props.on_action.clone();
    let onclick = Callback::from(move |_: MouseEvent| on_action.emit(Action::CopyLink));
    let on_action = props.on_action.clone();
    let run = Callback::from(move |_: MouseEvent| on_action.emit(Action::Run));
    let is_newer = lab.runs().iter().any(|run| run.text().is_newer_than_run());
    html! {
        <div class="code-links">
            <button type="button" disabled={!is_newer || lab.is_live()} onclick={run}>{ "Run with this text" }</button>
            <span>
                <button type="button" {onclick}>{ "Copy link" }</button>
                <span class="hint">{ " to this place, with the text as it is now" }</span>
            </span>
            <p class="told" role="status">{ lab.told_of_link().map(str::to_owned) }</p>
            <p class="hint">
                <a href={format!("#{REFERENCE}")}>{ "What runs here" }</a>
                { " lists what a program can use. The Rust Playground is another site: following its \
                   link takes the text of the program there." }
            </p>
        </div>
    }
}

/// The line at the cursor: of the selected actor, or of whoever acted last. None while the run is
/// of an older text, whose lines may be others.
fn current_line(lab: &Lab, run: usize) -> Option<usize> {
    if lab.is_of_older_text(run) {
        return None;
    }
    let trace = lab.runs()[run].trace();
    let seen = lab.player().position().cursor(run).seen;
    let actor: Option<ActorId> = match lab.player().selected(run) {
        Some(Target::Actor(actor)) => Some(actor),
        Some(Target::Span(span)) => Some(span.actor),
        _ => None,
    };
    line_at(trace, seen, actor).and_then(|line| usize::try_from(line).ok())
}
