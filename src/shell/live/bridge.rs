//! The page's way to the engine's module, in which experiments on the real clock run.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::super::engine;
use super::sleep_ms;
use crate::jobs::{decode, encode};
use crate::live::{Order, Update};
use crate::ui::LiveHost;

/// What runs experiments, for the components.
pub(in crate::shell) fn host() -> LiveHost {
    LiveHost { start, stop, is_small }
}

type OnUpdate = Closure<dyn FnMut(Uint8Array)>;

thread_local! {
    /// How often each experiment was started or stopped.
    static ASKED: RefCell<BTreeMap<String, u32>> = const { RefCell::new(BTreeMap::new()) };
    /// What the engine calls, for each experiment.
    static ON_UPDATE: RefCell<BTreeMap<String, OnUpdate>> = const { RefCell::new(BTreeMap::new()) };
}

/// How often to look whether the engine is there, and how long to wait between.
const LOOKS: u32 = 200;
const BETWEEN_MS: u64 = 100;

fn start(order: &Order, on_update: Callback<Update>) {
    let name = order.experiment.clone();
    let (order, asked) = (encode(order), asked_again(&name));
    spawn_local(async move {
        let mut looks = 0;
        let start = loop {
            if let Some(start) = engine::exported("liveStart") {
                break start;
            }
            looks += 1;
            if looks == LOOKS {
                let reason = "The part of this page that runs experiments has not been loaded. Load the page again.";
                return on_update.emit(Update::Failed(reason.to_owned()));
            }
            sleep_ms(BETWEEN_MS).await;
        };
        // Stopped while it was waited for.
        if ASKED.with_borrow(|all| all.get(&name) != Some(&asked)) {
            return;
        }
        let failed = on_update.clone();
        let closure = OnUpdate::new(move |bytes: Uint8Array| {
            on_update.emit(decode(&bytes.to_vec()).unwrap_or_else(Update::Failed));
        });
        let order = Uint8Array::from(&*order);
        if start.call2(&JsValue::NULL, &order, closure.as_ref()).is_err() {
            let reason = "The experiment could not be started because of a mistake in this page. Load the page again.";
            failed.emit(Update::Failed(reason.to_owned()));
        }
        ON_UPDATE.with_borrow_mut(|all| all.insert(name, closure));
    });
}

fn stop(name: &str) {
    asked_again(name);
    if let Some(stop) = engine::exported("liveStop") {
        // After an error there is nothing left that runs.
        stop.call1(&JsValue::NULL, &name.into()).ok();
    }
}

fn asked_again(name: &str) -> u32 {
    ASKED.with_borrow_mut(|all| {
        let times = all.entry(name.to_owned()).or_default();
        *times = times.wrapping_add(1);
        *times
    })
}

/// A telephone, held either way.
const SMALL: &str = "(max-width: 40rem), ((pointer: coarse) and (max-height: 30rem))";

fn is_small() -> bool {
    let small = web_sys::window().map(|window| window.match_media(SMALL));
    small.and_then(Result::ok).flatten().is_some_and(|small| small.matches())
}
