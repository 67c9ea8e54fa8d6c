//! The machine's clock.

use std::time::Duration;

use wasm_bindgen::JsCast as _;
use web_sys::{Performance, Window, WorkerGlobalScope};

use crate::time::Instant;

/// A moment of the machine's clock from which a run counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Start {
    /// In milliseconds since 1970, with the resolution that the browser allows.
    at_ms: f64,
}

impl Start {
    pub(super) fn now() -> Self {
        Self { at_ms: now_ms() }
    }

    /// The moment of the run at which the machine's clock shows `at_ms`.
    pub(super) fn moment(self, at_ms: f64) -> Instant {
        Instant::ZERO + Duration::from_secs_f64((at_ms - self.at_ms).max(0.0) / 1e3)
    }

    /// A function that reads the run's clock.
    pub(super) fn reader(self) -> Box<dyn Fn() -> Instant> {
        Box::new(move || self.moment(now_ms()))
    }
}

/// Milliseconds since 1970. The same clock on the page and in its workers, whose
/// `performance.now()` count from different moments.
pub(super) fn now_ms() -> f64 {
    performance().map_or_else(js_sys::Date::now, |clock| clock.time_origin() + clock.now())
}

fn performance() -> Option<Performance> {
    let global = js_sys::global();
    match global.dyn_into::<Window>() {
        Ok(window) => window.performance(),
        Err(global) => global.dyn_into::<WorkerGlobalScope>().ok()?.performance(),
    }
}
