//! The browser: the only room that touches it.
//!
//! Owns the event-loop driver, the canvas painter, both ends of a worker, addresses and files.
//! Decides nothing: what to run, when to go on and what to draw comes from the other rooms.

mod act;
mod app;
mod canvas;
mod clock;
mod drive;
mod engine;
mod event_loop;
mod failure;
mod fetch;
mod fields;
mod files;
mod host;
mod listen;
pub mod live;
mod message;
mod noted;
mod opened;
mod route;
mod scroll;
mod storage;
mod visibility;
mod worker_entry;
mod workers;

use wasm_bindgen::JsCast as _;
use web_sys::DedicatedWorkerGlobalScope;

pub use clock::now_ms;

/// Starts the page.
pub fn start() {
    failure::report_panics();
    if live::alone::is_asked_for() { live::alone::mount() } else { app::mount() }
}

/// Starts the engine: on the page it waits to be called, in a worker for what it is told there.
pub fn start_engine() {
    failure::log_panics();
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    match scope.name().as_str() {
        live::WORKER => live::start_worker(&scope),
        _ => worker_entry::start(&scope),
    }
}
