//! Text fields: what is in them, and changes that can be undone there.

use std::ops::Range;

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement, InputEvent};
use yew::NodeRef;

use crate::ui::{FieldEdit, TextField};

/// A text field as it is.
pub(super) fn read(field: &NodeRef) -> Option<TextField> {
    let field = field.cast::<HtmlTextAreaElement>()?;
    let units = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or_default() as usize;
    let selection = units(field.selection_start())..units(field.selection_end());
    Some(TextField { text: field.value(), selection })
}

/// Changes a text field as if by typing. `execCommand` is the one way that the field's own undo
/// knows of; where it is refused the text is set, and an input event follows as after typing.
pub(super) fn edit(field: &NodeRef, edit: &FieldEdit) {
    let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
    let (start, end) = (units(edit.replaced.start), units(edit.replaced.end));
    field.focus().ok();
    if start != end || !edit.by.is_empty() {
        field.set_selection_range(start, end).ok();
        if !type_in(&edit.by) {
            field.set_range_text_with_start_and_end(&edit.by, start, end).ok();
            if let Ok(event) = InputEvent::new("input") {
                event.init_event_with_bubbles("input", true);
                field.dispatch_event(&event).ok();
            }
        }
    }
    set_selection(&field, &edit.selection);
}

fn type_in(text: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document.and_then(|document| document.dyn_into::<HtmlDocument>().ok())
    else {
        return false;
    };
    let command = if text.is_empty() { "delete" } else { "insertText" };
    document.exec_command_with_show_ui_and_value(command, false, text).unwrap_or(false)
}

/// Goes to a text field, and selects a range that begins on this line, counted from 0.
pub(super) fn select(field: &NodeRef, range: Range<usize>, line: usize) {
    let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
    field.focus().ok();
    set_selection(&field, &range);
    let painted = field.previous_element_sibling();
    if let Some(line) = painted.and_then(|painted| painted.children().item(units(line))) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        line.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn set_selection(field: &HtmlTextAreaElement, selection: &Range<usize>) {
    field.set_selection_range(units(selection.start), units(selection.end)).ok();
}

fn units(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Scrolls inside `scroller` so far that an element in it is seen; never the page, and not while
/// the reader types there.
pub(super) fn keep_in_view(element: &NodeRef, scroller: &NodeRef) {
    let (element, scroller) = (element.cast::<HtmlElement>(), scroller.cast::<HtmlElement>());
    let (Some(element), Some(scroller)) = (element, scroller) else { return };
    let document = web_sys::window().and_then(|window| window.document());
    let focused = document.and_then(|document| document.active_element());
    if scroller.contains(focused.as_deref()) {
        return;
    }
    let (inner, outer) = (element.get_bounding_client_rect(), scroller.get_bounding_client_rect());
    let is_seen = inner.top() >= outer.top() && inner.bottom() <= outer.bottom();
    if !is_seen {
        let middle = (inner.top() - outer.top()) - outer.height() / 2.0;
        scroller.scroll_by_with_x_and_y(0.0, middle);
    }
}
