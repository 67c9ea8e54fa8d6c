//! Whether the page can be seen. Browsers slow hidden pages and frames down, so a run on the
//! real clock is worth nothing there.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// True if the page is in the foreground.
pub(super) fn is_visible() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_none_or(|document| !document.hidden())
}

/// Calls back whenever the page or its frame goes out of view, for as long as the page lives.
pub(super) fn on_hidden(root: &Element, callback: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let hidden = {
        let callback = callback.clone();
        Closure::<dyn FnMut()>::new(move || {
            if !is_visible() {
                callback();
            }
        })
    };
    if let Some(document) = window.document() {
        let listener = hidden.as_ref().unchecked_ref();
        document.add_event_listener_with_callback("visibilitychange", listener).ok();
    }
    hidden.forget();

    let is_framed = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    if !is_framed {
        return;
    }
    let out_of_view = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let is_out = |entry: JsValue| {
            entry
                .dyn_into::<IntersectionObserverEntry>()
                .is_ok_and(|entry| !entry.is_intersecting())
        };
        if entries.iter().any(is_out) {
            callback();
        }
    });
    if let Ok(observer) = IntersectionObserver::new(out_of_view.as_ref().unchecked_ref()) {
        observer.observe(root);
    }
    out_of_view.forget();
}
