//! What the browser says that concerns the whole page.

use wasm_bindgen::prelude::*;
use yew::Context;

use super::app::{App, Message, ROOT};
use super::visibility;

/// Listens to what concerns the whole page, for as long as it lives.
pub(super) fn listen(ctx: &Context<App>) {
    let Some(window) = web_sys::window() else { return };
    for (event, message) in [
        ("hashchange", (|| Message::AddressChanged) as fn() -> Message),
        ("resize", || Message::Resized),
    ] {
        let callback = ctx.link().callback(move |()| message());
        let listener = Closure::<dyn FnMut()>::new(move || callback.emit(()));
        window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()).ok();
        listener.forget();
    }
    // The colours of the canvas follow the theme of the system.
    if let Ok(Some(dark)) = window.match_media("(prefers-color-scheme: dark)") {
        let callback = ctx.link().callback(|()| Message::Resized);
        let listener = Closure::<dyn FnMut()>::new(move || callback.emit(()));
        dark.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref()).ok();
        listener.forget();
    }
    if let Some(root) = window.document().and_then(|document| document.get_element_by_id(ROOT)) {
        let callback = ctx.link().callback(|()| Message::Hidden);
        visibility::on_hidden(&root, move || callback.emit(()));
    }
}
