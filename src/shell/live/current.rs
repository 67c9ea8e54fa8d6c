//! The run that goes on: one at a time, because two would disturb each other.

use std::cell::{Cell, RefCell};

use futures::future::{AbortHandle, Aborted, abortable};
use js_sys::Function;
use wasm_bindgen_futures::spawn_local;

use super::super::{app, visibility};
use super::capstone;
use super::run;
use super::tell::Tell;
use crate::jobs::decode;
use crate::live::{Order, Update};

struct Current {
    number: u32,
    name: String,
    abort: AbortHandle,
}

thread_local! {
    static CURRENT: RefCell<Option<Current>> = const { RefCell::new(None) };
    static STARTED: Cell<u32> = const { Cell::new(0) };
    /// How often the page went out of view; none before it is watched.
    static HIDDEN: Cell<Option<u32>> = const { Cell::new(None) };
}

const OTHER: &str = "Another experiment on the real clock is running, and two would disturb each other. Stop it, or \
                     wait until it has ended, and run this one again.";
const NOT_SEEN: &str = "An experiment on the real clock can only start while the page is in view.";
const WAS_HIDDEN: &str = "The page was out of view while the experiment ran, and browsers slow such pages down, so what \
                          was measured is worth nothing. Run it again and keep it in view.";

/// Runs what is ordered; `on_update` is called with each update as bytes.
pub fn start(order: &[u8], on_update: Function) {
    let tell = Tell::new(on_update);
    let order: Order = match decode(order) {
        Ok(order) => order,
        Err(reason) => return tell.update(&Update::Failed(reason)),
    };
    if let Some(reason) = why_not() {
        return tell.update(&Update::Failed(reason.to_owned()));
    }
    let number = STARTED.get().wrapping_add(1);
    STARTED.set(number);
    let name = order.experiment.clone();
    let hidden = HIDDEN.get();
    let telling = tell.clone();
    let (running, abort) = abortable(async move { run(&order, &telling).await });
    CURRENT.set(Some(Current { number, name, abort }));
    spawn_local(async move {
        let ended = running.await;
        CURRENT.with_borrow_mut(|current| {
            current.take_if(|current| current.number == number);
        });
        match ended {
            Ok(Ok(_)) if HIDDEN.get() != hidden => {
                tell.update(&Update::Failed(WAS_HIDDEN.to_owned()));
            }
            Ok(Ok(report)) => tell.update(&Update::Done(Box::new(report))),
            Ok(Err(reason)) => tell.update(&Update::Failed(reason)),
            Err(Aborted) => {}
        }
    });
}

/// Ends the run of the experiment of this name. All that it has (workers, timers) ends with it.
pub fn stop(name: &str) {
    let current =
        CURRENT.with_borrow_mut(|current| current.take_if(|current| current.name == name));
    if let Some(current) = current {
        current.abort.abort();
    }
    if name == "capstone" {
        capstone::forget();
    }
}

fn why_not() -> Option<&'static str> {
    if HIDDEN.get().is_none() {
        HIDDEN.set(Some(0));
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(root) = document.and_then(|document| document.get_element_by_id(app::ROOT)) {
            visibility::on_hidden(&root, || {
                HIDDEN.set(HIDDEN.get().map(|times| times.wrapping_add(1)));
            });
        }
    }
    if !visibility::is_visible() {
        return Some(NOT_SEEN);
    }
    CURRENT.with_borrow(Option::is_some).then_some(OTHER)
}
