//! Files and the clipboard.

use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};
use yew::prelude::*;

/// Reads the file that was chosen in a field, and empties the field, so that the same file can
/// be chosen again.
pub(super) fn read(event: &Event, on_text: Callback<String>) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    let Some(file) = file else { return };
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        on_text.emit(text.unwrap_or_default());
    });
}

/// Offers a text as a file to save.
pub(super) fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &properties)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document());
    let anchor = document.ok_or(JsValue::NULL)?.create_element("a")?;
    let anchor: HtmlAnchorElement = anchor.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Url::revoke_object_url(&url)
}

/// Copies a text; says whether that was allowed.
pub(super) fn copy(text: &str, on_done: Callback<bool>) {
    let Some(window) = web_sys::window() else { return on_done.emit(false) };
    // In some frames there is no clipboard at all, which only looking at it tells.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return on_done.emit(false);
    }
    let copied = window.navigator().clipboard().write_text(text);
    spawn_local(async move { on_done.emit(JsFuture::from(copied).await.is_ok()) });
}
