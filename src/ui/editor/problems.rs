//! What is said about a program: a sentence that is read out, and a list whose entries lead to
//! their places.

use yew::prelude::*;

use super::EditorState;
use crate::program::text::{Diagnostic, FileId, Severity, Source, Span};
use crate::ui::with_code;

#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct ProblemsProps {
    /// The id of the sentence.
    pub(super) id: String,
    /// The name of the file.
    pub(super) file: AttrValue,
    pub(super) state: EditorState,
    /// Told the place to go to.
    pub(super) on_go: Callback<Span>,
    /// Told what to exchange for what.
    pub(super) on_mend: Callback<(Span, String)>,
}

/// What is said about a program.
#[component]
pub(super) fn Problems(props: &ProblemsProps) -> Html {
    let source = Source::new(&props.state.text);
    let said = &props.state.diagnostics;
    let entries = said.iter().map(|said| entry(props, &source, said));
    html! {
        <div class="problems">
            <p class="said" id={props.id.clone()} role="status">{ summary(&props.state, &source) }</p>
            if !said.is_empty() {
                <ol aria-label={format!("What is said about {}", props.file)}>{ for entries }</ol>
            }
        </div>
    }
}

/// How many errors and warnings there are, and the first. While a text is being changed, this is
/// what was said of it before, so that nothing is read out at each key.
fn summary(state: &EditorState, source: &Source) -> String {
    let Some(first) = state.diagnostics.first() else {
        let says_so = state.is_checked && state.reset_to.is_some();
        return if says_so { "No errors found.".to_owned() } else { String::new() };
    };
    let count = |severity: Severity, one: &str, more: &str| {
        let n = state.diagnostics.iter().filter(|said| said.severity == severity).count();
        match n {
            0 => None,
            1 => Some(format!("1 {one}")),
            n => Some(format!("{n} {more}")),
        }
    };
    let counts = [
        count(Severity::Error, "error", "errors"),
        count(Severity::Warning, "warning", "warnings"),
    ];
    let counts: Vec<_> = counts.into_iter().flatten().collect();
    let place = line_of(source, first.span).map(|line| format!(", the first in line {line}"));
    format!("{}{}.", counts.join(" and "), place.unwrap_or_default())
}

/// The line of a place, if it is in the program.
fn line_of(source: &Source, span: Span) -> Option<u32> {
    (span.file == FileId::PROGRAM).then(|| source.line(span.start))
}

fn entry(props: &ProblemsProps, source: &Source, said: &Diagnostic) -> Html {
    let (class, kind) = match said.severity {
        Severity::Error => ("error", "Error"),
        Severity::Warning => ("warning", "Warning"),
    };
    let code =
        said.code.as_deref().map(|code| html! { <>{ " " }<code>{ code.to_owned() }</code></> });
    let head = html! { <><strong>{ kind }</strong>{ code }</> };
    let notes = said.notes.iter().map(|(span, words)| {
        html! { <li>{ place(props, source, *span, Html::default(), words) }</li> }
    });
    html! {
        <li {class}>
            { place(props, source, said.span, head, &said.message) }
            if !said.notes.is_empty() { <ul>{ for notes }</ul> }
            { help(props, said) }
        </li>
    }
}

/// Words about a place, as a button that leads there if it is in the program.
fn place(props: &ProblemsProps, source: &Source, span: Span, head: Html, words: &str) -> Html {
    let Some(line) = line_of(source, span) else {
        return html! { <p>{ head }{ " in what the program uses: " }{ with_code(words) }</p> };
    };
    let on_go = props.on_go.clone();
    let onclick = Callback::from(move |_: MouseEvent| on_go.emit(span));
    html! {
        <button type="button" class="place" {onclick}>
            { head }{ " " }<span class="line-number">{ format!("line {line}") }</span>{ ": " }{ with_code(words) }
        </button>
    }
}

fn help(props: &ProblemsProps, said: &Diagnostic) -> Option<Html> {
    let help = said.help.as_deref()?;
    let apply = help.replacement.clone().map(|replacement| {
        let on_mend = props.on_mend.clone();
        let onclick = Callback::from(move |_: MouseEvent| on_mend.emit(replacement.clone()));
        html! {
            <button type="button" aria-label={format!("Apply: {}", help.message)} {onclick}>{ "Apply" }</button>
        }
    });
    Some(
        html! { <p class="help"><strong>{ "Help" }</strong>{ ": " }{ with_code(&help.message) }{ " " }{ apply }</p> },
    )
}
