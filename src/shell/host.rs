//! What the components ask of the browser.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{canvas, fields, files, live};
use crate::ui::Host;

/// The browser.
pub(super) fn browser() -> Host {
    Host {
        value_of: |event| value(event.target()),
        input_of: |event| value(event.target()),
        paint: canvas::paint,
        read_file: files::read,
        keep_in_view: fields::keep_in_view,
        field: fields::read,
        edit_field: fields::edit,
        select_in_field: fields::select,
        cores: cores(),
        live: live::bridge::host(),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small whole number, which JavaScript gives as a float; the cast saturates"
)]
pub(super) fn cores() -> usize {
    web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency()) as usize
}

fn value(target: Option<web_sys::EventTarget>) -> String {
    let Some(target) = target else { return String::new() };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        area.value()
    } else {
        target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
    }
}
