//! What the browser says that concerns the whole page.

use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent};
use yew::Context;

use super::app::{App, ROOT};
use super::message::Message;
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
    on_arrows(ctx, &window);
    if let Some(root) = window.document().and_then(|document| document.get_element_by_id(ROOT)) {
        let callback = ctx.link().callback(|()| Message::Hidden);
        visibility::on_hidden(&root, move || callback.emit(()));
    }
}

/// Listens to the arrow keys where they mean nothing else: outside of fields, and of what scrolls or
/// is chosen by them.
fn on_arrows(ctx: &Context<App>, window: &web_sys::Window) {
    let callback = ctx.link().callback(Message::Arrow);
    let listener = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let is_forward = match event.key().as_str() {
            "ArrowRight" => true,
            "ArrowLeft" => false,
            _ => return,
        };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let own = "input, select, textarea, summary, [role='group'][tabindex]";
        let has_own_use = target.is_some_and(|target| matches!(target.closest(own), Ok(Some(_))));
        if !has_own_use && !event.alt_key() && !event.ctrl_key() && !event.meta_key() {
            callback.emit(is_forward);
        }
    });
    window.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref()).ok();
    listener.forget();
}
