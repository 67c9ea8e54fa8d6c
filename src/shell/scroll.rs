//! Where the page is scrolled to, and where its focus is.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// Leads the reader to the beginning of a view that is new: scrolled to its top, with the focus on its
/// heading, so that a screen reader begins there.
pub(super) fn to_beginning(root: &str) {
    let Some(window) = web_sys::window() else { return };
    window.scroll_to_with_x_and_y(0.0, 0.0);
    let heading = window
        .document()
        .and_then(|document| document.query_selector(&format!("#{root} main h1")).ok()?)
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading {
        heading.focus().ok();
    }
}
