//! What a run says to the page.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;

use crate::jobs::encode;
use crate::live::{Progress, Update};

/// The way from a run to who shows it.
#[derive(Clone)]
pub(super) struct Tell {
    on_update: Function,
}

impl Tell {
    pub(super) fn new(on_update: Function) -> Self {
        Self { on_update }
    }

    pub(super) fn update(&self, update: &Update) {
        let bytes = Uint8Array::from(&*encode(update));
        // Who shows it may be gone; then nobody misses it.
        self.on_update.call1(&JsValue::NULL, &bytes).ok();
    }

    /// So many steps are done, and the next is this one: a whole sentence.
    pub(super) fn progress(&self, done: u32, of: u32, doing: &str) {
        self.update(&Update::Progress(Progress { done, of, doing: doing.to_owned() }));
    }
}
