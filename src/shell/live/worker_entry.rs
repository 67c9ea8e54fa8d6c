//! A worker that does jobs, from the inside.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::super::clock::now_ms;
use crate::jobs::{decode, encode};
use crate::live::{Around, Job, Said, perform};

/// What such a worker is called.
pub(in crate::shell) const NAME: &str = "wakeline-live";

/// Waits for jobs, and does them.
pub(in crate::shell) fn start(scope: &DedicatedWorkerGlobalScope) {
    let answering = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        // What is no job is a mistake of this page, and reported as one by the worker's error event.
        let job: Job = decode(&Uint8Array::new(&event.data()).to_vec())
            .unwrap_or_else(|reason| wasm_bindgen::throw_str(&reason));
        let mut around = Around {
            now_ms: &now_ms,
            memory_bytes: &memory_bytes,
            tell: &mut |step| say(&answering, &Said::Step(step)),
        };
        let said = perform(&job, &mut around);
        say(&answering, &said);
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker lives as long as its listener.
    on_message.forget();
    say(scope, &Said::Ready);
}

/// How large the memory of this instance is.
fn memory_bytes() -> f64 {
    let memory = wasm_bindgen::memory().dyn_into::<js_sys::WebAssembly::Memory>();
    let buffer = memory.ok().map(|memory| memory.buffer().unchecked_into::<js_sys::ArrayBuffer>());
    buffer.map_or(0.0, |buffer| f64::from(buffer.byte_length()))
}

fn say(scope: &DedicatedWorkerGlobalScope, said: &Said) {
    // Bytes can always be copied, and the page is there as long as its worker.
    scope.post_message(&Uint8Array::from(&*encode(said))).ok();
}
