//! What the components ask of the browser.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{canvas, files};
use crate::ui::Host;

/// The browser.
pub(super) fn browser() -> Host {
    Host {
        value_of: |event| value(event.target()),
        input_of: |event| value(event.target()),
        paint: canvas::paint,
        read_file: files::read,
        keep_in_view,
        cores: cores(),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small whole number, which JavaScript gives as a float; the cast saturates"
)]
fn cores() -> usize {
    web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency()) as usize
}

fn value(target: Option<web_sys::EventTarget>) -> String {
    let Some(target) = target else { return String::new() };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(target) => {
            target.dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
        }
    }
}

/// Scrolls the parent of an element so far that the element is seen; never the page.
fn keep_in_view(element: &NodeRef) {
    let Some(element) = element.cast::<web_sys::HtmlElement>() else { return };
    let Some(parent) = element.parent_element() else { return };
    let (inner, outer) = (element.get_bounding_client_rect(), parent.get_bounding_client_rect());
    let is_seen = inner.top() >= outer.top() && inner.bottom() <= outer.bottom();
    if !is_seen {
        let middle = (inner.top() - outer.top()) - outer.height() / 2.0;
        parent.scroll_by_with_x_and_y(0.0, middle);
    }
}
