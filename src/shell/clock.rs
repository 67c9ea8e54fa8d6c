//! The machine's clock.

use wasm_bindgen::JsCast as _;
use web_sys::{Performance, Window, WorkerGlobalScope};

use crate::time::Start;

/// The present moment, for a run that begins with it.
pub(super) fn start() -> Start {
    Start { at_ms: now_ms() }
}

/// Milliseconds since 1970. The same clock on the page and in its workers, whose
/// `performance.now()` count from different moments.
pub fn now_ms() -> f64 {
    performance().map_or_else(js_sys::Date::now, |clock| clock.time_origin() + clock.now())
}

fn performance() -> Option<Performance> {
    let global = js_sys::global();
    match global.dyn_into::<Window>() {
        Ok(window) => window.performance(),
        Err(global) => global.dyn_into::<WorkerGlobalScope>().ok()?.performance(),
    }
}
