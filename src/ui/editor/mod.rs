//! A program in an editor.
//!
//! What is typed in is a plain text field of the browser, so that undo, selection, input methods,
//! screen readers and the keyboards of telephones work as everywhere. It is transparent, and lies
//! on a painted copy of the text with the colours, the numbers and the marks.

mod lines;
mod playground;
mod problems;
mod typing;

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use self::lines::{Line, lines};
use self::problems::Problems;
use self::typing::{Key, press, replacement, utf16_units};
use super::{Action, Host};
use crate::lab::ProgramText;
use crate::program::text::{Severity, Span};

pub use playground::PLAYGROUND;
pub use typing::{FieldEdit, TextField};

/// What an editor is given.
#[derive(Properties, PartialEq, Clone, Debug)]
pub(super) struct EditorProps {
    /// The place of the run.
    pub(super) run: usize,
    /// What stands before the ids in it.
    pub(super) id: AttrValue,
    /// The name of the file: `heartbeat.rs`.
    pub(super) file: AttrValue,
    pub(super) state: EditorState,
    /// The line at work, counted from 1.
    pub(super) here: Option<usize>,
    /// The lines in which it differs from the other program.
    pub(super) differing: Rc<[usize]>,
    pub(super) host: Host,
    pub(super) on_action: Callback<Action>,
}

/// What is shown of a program's text.
#[derive(PartialEq, Clone, Debug)]
pub(super) struct EditorState {
    text: Rc<str>,
    diagnostics: Rc<[crate::program::text::Diagnostic]>,
    is_checked: bool,
    /// What a reset would put in its place; none if it is the lesson's own.
    reset_to: Option<Rc<str>>,
    /// What was taken away by a reset or a link.
    put_aside: Option<Rc<str>>,
}

impl EditorState {
    pub(super) fn of(text: &ProgramText) -> Self {
        Self {
            text: Rc::clone(text.text()),
            diagnostics: Rc::clone(text.diagnostics()),
            is_checked: text.is_checked(),
            reset_to: text.is_changed().then(|| Rc::clone(text.original())),
            put_aside: text.put_aside().cloned(),
        }
    }
}

/// What Tab does in the field. Whoever only passes through with Tab is not held up, and whoever
/// edits can leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TabUse {
    /// It goes on to what comes next on the page.
    Leaves,
    /// It indents.
    Indents,
}

/// A program in an editor. The line at work is kept in view.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let (field, scroller, here_ref) = (use_node_ref(), use_node_ref(), use_node_ref());
    let tab_use = use_memo((), |()| Cell::new(TabUse::Leaves));
    let painted = use_memo(
        (Rc::clone(&props.state.text), Rc::clone(&props.state.diagnostics)),
        |(text, diagnostics)| lines(text, diagnostics),
    );
    {
        let (here, scroller) = (here_ref.clone(), scroller.clone());
        let keep_in_view = props.host.keep_in_view;
        use_effect_with(props.here, move |line| {
            if line.is_some() {
                keep_in_view(&here, &scroller);
            }
        });
    }
    let rows = painted.iter().enumerate().map(|(i, line)| {
        let is_here = props.here == Some(i + 1);
        let differs = props.differing.contains(&(i + 1));
        let line_ref = if is_here { here_ref.clone() } else { NodeRef::default() };
        html! {
            <li ref={line_ref} class={classes!("line", is_here.then_some("here"), differs.then_some("differs"))}>
                <PaintedLine line={Rc::clone(line)} />
            </li>
        }
    });
    let has_errors = props.state.diagnostics.iter().any(|said| said.severity == Severity::Error);
    let keys_id = format!("{}-keys", props.id);
    let said_id = format!("{}-said", props.id);
    html! {
        <div class="program">
            <div class={classes!("editor", has_errors.then_some("wrong"))} ref={scroller}>
                <ol class="painted" aria-hidden="true">{ for rows }</ol>
                <textarea ref={field.clone()} value={props.state.text.to_string()}
                    aria-label={format!("Text of {}", props.file)}
                    aria-describedby={format!("{keys_id} {said_id}")}
                    aria-invalid={has_errors.then_some("true")}
                    wrap="off" spellcheck="false" autocapitalize="off" autocomplete="off"
                    autocorrect="off" translate="no"
                    oninput={on_input(props)}
                    onkeydown={on_key(props, &field, &tab_use)}
                    onclick={set_tab_use(&tab_use, TabUse::Indents)}
                    onblur={set_tab_use(&tab_use, TabUse::Leaves)} />
            </div>
            <p class="hint keys" id={keys_id}>
                { "Tab indents once you have typed or moved here; Escape, then Tab, leaves. Ctrl+Enter runs." }
            </p>
            <Problems id={said_id} file={props.file.clone()} state={props.state.clone()}
                on_go={on_go(props, &field)} on_mend={on_mend(props, &field)} />
            { tools(props, &field) }
        </div>
    }
}

#[derive(Properties, PartialEq, Debug)]
struct PaintedLineProps {
    line: Rc<Line>,
}

/// One line of the painted copy. A component, so that only a line that changed is drawn anew.
#[component]
fn PaintedLine(props: &PaintedLineProps) -> Html {
    let pieces = props.line.pieces.iter().map(|piece| {
        let mark = piece.mark.map(|severity| match severity {
            Severity::Error => "marked-error",
            Severity::Warning => "marked-warning",
        });
        let class = classes!(format!("role-{}", piece.role.css_name()), mark);
        html! { <span {class}>{ piece.text.clone() }</span> }
    });
    html! { <code>{ for pieces }</code> }
}

fn on_input(props: &EditorProps) -> Callback<InputEvent> {
    let (run, on_action, input_of) = (props.run, props.on_action.clone(), props.host.input_of);
    Callback::from(move |event: InputEvent| {
        on_action.emit(Action::EditText { run, text: input_of(&event) });
    })
}

fn set_tab_use<E: 'static>(tab_use: &Rc<Cell<TabUse>>, to: TabUse) -> Callback<E> {
    let tab_use = Rc::clone(tab_use);
    Callback::from(move |_| tab_use.set(to))
}

fn on_key(
    props: &EditorProps,
    field: &NodeRef,
    tab_use: &Rc<Cell<TabUse>>,
) -> Callback<KeyboardEvent> {
    let (field, tab_use) = (field.clone(), Rc::clone(tab_use));
    let (host, on_action) = (props.host.clone(), props.on_action.clone());
    Callback::from(move |event: KeyboardEvent| {
        // While an input method composes a word, its keys are its own.
        if event.is_composing() {
            return;
        }
        let with_command = event.ctrl_key() || event.meta_key();
        let key = match event.key().as_str() {
            "Enter" if with_command => {
                event.prevent_default();
                on_action.emit(Action::Run);
                return;
            }
            "Tab" if tab_use.get() == TabUse::Leaves || with_command || event.alt_key() => return,
            "Tab" if event.shift_key() => Key::Outdent,
            "Tab" => Key::Indent,
            "Escape" => return tab_use.set(TabUse::Leaves),
            "Shift" | "Control" | "Alt" | "Meta" | "CapsLock" => return,
            "Enter" if !event.shift_key() && !event.alt_key() => Key::Enter,
            "}" if !event.meta_key() => Key::CloseBrace,
            _ => return tab_use.set(TabUse::Indents),
        };
        tab_use.set(TabUse::Indents);
        let Some(edit) = (host.field)(&field).and_then(|state| press(key, &state)) else { return };
        event.prevent_default();
        (host.edit_field)(&field, &edit);
    })
}

/// Moves the cursor to a place in the text.
fn on_go(props: &EditorProps, field: &NodeRef) -> Callback<Span> {
    let (text, field) = (Rc::clone(&props.state.text), field.clone());
    let select_in_field = props.host.select_in_field;
    Callback::from(move |span: Span| {
        let range = span.range();
        let units = utf16_units(&text, range.start)..utf16_units(&text, range.end);
        let line = text.bytes().take(range.start).filter(|byte| *byte == b'\n').count();
        select_in_field(&field, units, line);
    })
}

/// Does what a diagnostic says would mend the program.
fn on_mend(props: &EditorProps, field: &NodeRef) -> Callback<(Span, String)> {
    let (text, field) = (Rc::clone(&props.state.text), field.clone());
    let edit_field = props.host.edit_field;
    Callback::from(move |(span, by): (Span, String)| {
        edit_field(&field, &replacement(&text, span.range(), &by));
    })
}

fn tools(props: &EditorProps, field: &NodeRef) -> Html {
    let (run, state) = (props.run, &props.state);
    // The field changes as if by typing, so that its own undo works too. The action goes first: it
    // puts the text aside that is replaced.
    let exchange = |action: Action, by: &str| {
        let (on_action, field, host) = (props.on_action.clone(), field.clone(), props.host.clone());
        let edit = replacement(&state.text, 0..state.text.len(), by);
        Callback::from(move |_: MouseEvent| {
            on_action.emit(action.clone());
            (host.edit_field)(&field, &edit);
        })
    };
    let reset = exchange(Action::ResetText { run }, state.reset_to.as_deref().unwrap_or_default());
    let bring_back = state.put_aside.as_deref().map(|text| {
        let onclick = exchange(Action::BringBackText { run }, text);
        html! { <button type="button" {onclick}>{ "Bring my text back" }</button> }
    });
    let playground = match playground::address(&state.text) {
        Ok(address) => html! {
            <a href={address} target="_blank" rel="noopener noreferrer">
                { "Open in the Rust Playground" }<span class="visually-hidden">{ " (another site)" }</span>
            </a>
        },
        Err(length) => html! {
            <span>{ format!(
                "Too long for the address of the Rust Playground: {length} characters of {} at most. Copy the text there instead.",
                playground::LONGEST,
            ) }</span>
        },
    };
    html! {
        <div class="program-tools">
            <button type="button" disabled={state.reset_to.is_none()} onclick={reset}>
                { "Reset to the lesson's program" }
            </button>
            { bring_back }
            { playground }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use crate::program::highlight::Role;

    const STYLES: &str = include_str!("../../../static/wakeline.css");

    /// The two values of a colour: in the light theme and in the dark one.
    fn colours(property: &str) -> [[f64; 3]; 2] {
        let found: Vec<_> = STYLES
            .split(&format!("{property}: #"))
            .skip(1)
            .map(|rest| {
                let part = |i: usize| u8::from_str_radix(&rest[i..i + 2], 16).expect("two digits");
                [0, 2, 4].map(|i| f64::from(part(i)) / 255.0)
            })
            .collect();
        found.try_into().unwrap_or_else(|found| panic!("{property}: {found:?}"))
    }

    /// The ratio of WCAG 2.2.
    fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
        let linear =
            |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
        let luminance =
            |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_role_can_be_read_in_both_themes_on_every_ground() {
        for role in Role::ALL {
            assert!(STYLES.contains(&format!(".role-{} {{", role.css_name())), "{role:?}");
            let ink = colours(&format!("--code-{}", role.css_name()));
            for ground in ["--sunken", "--mark"] {
                let ratios = [0, 1].map(|theme| contrast(ink[theme], colours(ground)[theme]));
                assert!(
                    ratios.iter().all(|ratio| *ratio >= 4.5),
                    "{role:?} on {ground}: {ratios:?}"
                );
            }
        }
    }
}
