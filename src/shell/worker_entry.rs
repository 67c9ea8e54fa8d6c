//! One thread in its worker.
//!
//! It runs until it blocks, says what it did, and then really blocks the worker. Between two
//! stretches it lets the event loop deliver what the page says.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Atomics, Int32Array, Object, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::clock::now_ms;
use super::event_loop::Hop;
use crate::jobs::{FromWorker, ToWorker, decode, encode};
use crate::runtime::{Config, WorkerThread};

/// Waits for a thread to run.
pub(super) fn start(scope: &DedicatedWorkerGlobalScope) {
    let thread: Rc<RefCell<Option<WorkerThread>>> = Rc::default();
    let hop = {
        let (thread, scope) = (Rc::clone(&thread), scope.clone());
        let pad = Blocker::new();
        Rc::new_cyclic(|hop: &std::rc::Weak<Hop>| {
            let hop = hop.clone();
            Hop::new(move || {
                let goes_on = stretch(&scope, &thread, &pad);
                if let Some(hop) = hop.upgrade().filter(|_| goes_on) {
                    hop.call();
                }
            })
        })
    };
    let on_message = {
        let (thread, hop, said_by) = (thread, hop, scope.clone());
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            match decode(&Uint8Array::new(&event.data()).to_vec())
                .and_then(|message| obey(message, &thread))
            {
                Ok(true) => hop.call(),
                Ok(false) => {}
                Err(reason) => say(&said_by, &FromWorker::Failed { reason }),
            }
        })
    };
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker lives as long as its listener.
    on_message.forget();
    say(scope, &FromWorker::Ready);
}

/// Does what the page says; true if the thread begins.
fn obey(message: ToWorker, thread: &RefCell<Option<WorkerThread>>) -> Result<bool, String> {
    match message {
        ToWorker::Start { program: name, compiled, seed, actor } => {
            let config = Config { seed, ..Config::new(&name) };
            *thread.borrow_mut() = Some(WorkerThread::find(&config, compiled.main(), actor)?);
            Ok(true)
        }
        ToWorker::ReceiverGone { channel } => {
            if let Some(thread) = thread.borrow_mut().as_mut() {
                thread.receiver_gone(channel);
            }
            Ok(false)
        }
    }
}

/// Runs the thread until it blocks, reports it, and blocks; false if the thread has ended.
fn stretch(
    scope: &DedicatedWorkerGlobalScope,
    thread: &RefCell<Option<WorkerThread>>,
    blocker: &Blocker,
) -> bool {
    let Some(stretch) = thread.borrow_mut().as_mut().map(WorkerThread::stretch) else {
        return false;
    };
    say(scope, &FromWorker::Did { at_ms: now_ms(), reports: stretch.reports });
    match stretch.blocked {
        Some(length) => {
            blocker.block(length);
            true
        }
        None => {
            *thread.borrow_mut() = None;
            false
        }
    }
}

fn say(scope: &DedicatedWorkerGlobalScope, message: &FromWorker) {
    // Bytes can always be copied, and the page is there as long as its worker.
    scope.post_message(&Uint8Array::from(&*encode(message))).ok();
}

/// What a worker waits on: memory of its own that nobody will ever notify. It needs no
/// cross-origin isolation, as it is shared with nobody.
struct Blocker {
    cell: Option<Int32Array>,
}

impl Blocker {
    fn new() -> Self {
        Self { cell: private_shared_memory().map(|memory| Int32Array::new(&memory.buffer())) }
    }

    fn block(&self, length: Duration) {
        let until_ms = now_ms() + length.as_secs_f64() * 1e3;
        if let Some(cell) = &self.cell {
            Atomics::wait_with_timeout(cell, 0, 0, length.as_secs_f64() * 1e3).ok();
        }
        // Where waiting is refused, the time is spun away; where it works, it is over.
        while now_ms() < until_ms {
            std::hint::spin_loop();
        }
    }
}

fn private_shared_memory() -> Option<WebAssembly::Memory> {
    let options = Object::new();
    for (key, value) in [("initial", 1.into()), ("maximum", 1.into()), ("shared", JsValue::TRUE)] {
        Reflect::set(&options, &key.into(), &value).ok()?;
    }
    WebAssembly::Memory::new(&options).ok()
}
