//! One experiment on the real clock instead of the page: `?live=heartbeat`.

use yew::Callback;

use super::super::{app, engine, host};
use crate::ui::{LiveAlone, LiveAloneProps};

/// Whether the address asks for one.
pub(in crate::shell) fn is_asked_for() -> bool {
    name().is_some()
}

/// Mounts it in the element of the page.
pub(in crate::shell) fn mount() {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.get_element_by_id(app::ROOT));
    if let (Some(root), Some(name)) = (root, name()) {
        let props = LiveAloneProps { name: name.into(), host: host::browser() };
        yew::Renderer::<LiveAlone>::with_root_and_props(root, props).render();
        // Whoever runs the experiment says so if it does not come.
        engine::load(Callback::noop());
    }
}

fn name() -> Option<String> {
    let query = web_sys::window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&query).ok()?.get("live")
}
