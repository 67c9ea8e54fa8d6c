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

/// Starts the page, or the worker, whichever this module was loaded as.
pub fn start() {
    failure::report_panics();
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => worker_entry::start(&scope),
        Err(_) if live::alone::is_asked_for() => live::alone::mount(),
        Err(_) => app::mount(),
    }
}
