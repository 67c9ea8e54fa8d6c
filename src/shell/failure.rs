//! What happens if this program itself panics.

use std::panic::{self, PanicHookInfo};

use wasm_bindgen::JsValue;

/// A panic stops the whole module: nothing on the page answers any more. So it says that.
pub(super) fn report_panics() {
    panic::set_hook(Box::new(|info| {
        log(info);
        let document = web_sys::window().and_then(|window| window.document());
        let Some(document) = document else { return };
        let root = document.get_element_by_id(super::app::ROOT);
        if let (Some(root), Ok(message)) = (root, document.create_element("p")) {
            message.set_text_content(Some(
                "Wakeline has stopped because of a mistake of its own. Please load the page again; \
                 the browser's console says more.",
            ));
            message.set_class_name("notice");
            message.set_attribute("role", "alert").ok();
            root.prepend_with_node_1(&message).ok();
        }
    }));
}

/// A panic stops this module, which is a part of the page or in a worker: whoever called it tells
/// the reader.
pub(super) fn log_panics() {
    panic::set_hook(Box::new(log));
}

fn log(info: &PanicHookInfo<'_>) {
    web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
}
