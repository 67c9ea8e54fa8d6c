//! The page's end of its workers.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Event, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

use super::engine;
use crate::jobs::{FromWorker, decode};
use crate::trace::ActorId;

#[wasm_bindgen]
extern "C" {
    /// The address of the script that loaded this module.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static SCRIPT_URL: JsValue;
}

/// The address of the script that loaded this module.
pub(super) fn script_url() -> String {
    SCRIPT_URL.with(|url| url.as_string()).unwrap_or_default()
}

/// The first script of a worker: it loads a module from its script, and as it is compiled already.
fn bootstrap(script_url: &str) -> String {
    let url = js_sys::JSON::stringify(&JsValue::from_str(script_url))
        .map_or_else(|_| "\"\"".to_owned(), String::from);
    format!(
        "onmessage = async ({{ data }}) => {{\n  try {{\n    onmessage = null;\n    \
         const {{ default: init }} = await import({url});\n    \
         await init({{ module_or_path: data }});\n  }} catch (error) {{\n    \
         postMessage(`A worker could not load the program of this page (${{error}}). Reload the \
         page, or use the virtual clock.`);\n  }}\n}};\n"
    )
}

/// The workers of one lab. They are loaded before a run begins and handed a thread when the
/// program spawns it: a Rust thread starts in a tenth of a millisecond, a worker in ten.
#[derive(Default)]
pub(super) struct Workers {
    workers: Vec<OneWorker>,
}

struct OneWorker {
    worker: Worker,
    is_ready: bool,
    thread: Option<Thread>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

/// What a worker works for.
struct Thread {
    run: usize,
    actor: ActorId,
    /// What to tell the worker.
    message: Vec<u8>,
}

impl Workers {
    /// Loads one more worker. `on_message` is told its place and what it says.
    pub(super) fn load(
        &mut self,
        on_message: impl Fn(usize, FromWorker) + Clone + 'static,
    ) -> Result<(), String> {
        let place = self.workers.len();
        let Some((script, module)) = engine::module() else {
            return Err(
                "The part of this page that runs programs is being loaded; try again in a \
                        moment."
                    .to_owned(),
            );
        };
        let worker = new_worker("wakeline-thread", &script).map_err(|error| {
            let reason = Reflect::get(&error, &"message".into()).ok();
            let reason = reason.and_then(|reason| reason.as_string()).unwrap_or_default();
            format!(
                "The browser refused to start a worker for a thread ({reason}). Close other \
                 pages and try again, or use the virtual clock, which needs none."
            )
        })?;
        let on_error = {
            let on_message = on_message.clone();
            Closure::<dyn FnMut(Event)>::new(move |_| {
                let reason = "A worker of this page stopped with an error. Run again, or use the \
                              virtual clock, which needs none."
                    .to_owned();
                on_message(place, FromWorker::Failed { reason });
            })
        };
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let data = event.data();
            // Text is what the first script says: that this module could not be loaded.
            let said = match data.as_string() {
                Some(reason) => Err(reason),
                None => decode(&Uint8Array::new(&data).to_vec()),
            };
            on_message(place, said.unwrap_or_else(|reason| FromWorker::Failed { reason }));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.post_message(&module).map_err(|_| {
            "This browser cannot hand a WebAssembly module to a worker. Use the virtual clock."
                .to_owned()
        })?;
        let (_on_message, _on_error) = (on_message, on_error);
        let worker = OneWorker { worker, is_ready: false, thread: None, _on_message, _on_error };
        self.workers.push(worker);
        Ok(())
    }

    /// A worker is loaded. It is given its thread, if it has one already.
    pub(super) fn ready(&mut self, place: usize) {
        if let Some(worker) = self.workers.get_mut(place) {
            worker.is_ready = true;
            worker.begin();
        }
    }

    /// True once every worker is loaded.
    pub(super) fn are_ready(&self) -> bool {
        self.workers.iter().all(|worker| worker.is_ready)
    }

    /// Gives a thread to a worker that has none; false if there is none left.
    pub(super) fn hand_over(&mut self, run: usize, actor: ActorId, message: &[u8]) -> bool {
        let free = self.workers.iter_mut().find(|worker| worker.thread.is_none());
        let Some(worker) = free else { return false };
        worker.thread = Some(Thread { run, actor, message: message.to_vec() });
        worker.begin();
        true
    }

    /// The run and the thread that a worker works for.
    pub(super) fn thread_of(&self, place: usize) -> Option<(usize, ActorId)> {
        let thread = self.workers.get(place)?.thread.as_ref()?;
        Some((thread.run, thread.actor))
    }

    /// Says something to the workers of a run.
    pub(super) fn tell(&self, run: usize, message: &[u8]) {
        for worker in &self.workers {
            if worker.thread.as_ref().is_some_and(|thread| thread.run == run) {
                say(&worker.worker, message);
            }
        }
    }

    /// Ends them all, whatever they are doing.
    pub(super) fn terminate(&mut self) {
        self.workers.clear();
    }
}

impl OneWorker {
    fn begin(&self) {
        if let Some(thread) = self.thread.as_ref().filter(|_| self.is_ready) {
            say(&self.worker, &thread.message);
        }
    }
}

impl Drop for OneWorker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn say(worker: &Worker, message: &[u8]) {
    // Bytes can always be copied; a worker that is gone is reported by its error event.
    worker.post_message(&Uint8Array::from(message)).ok();
}

/// A worker made from a Blob: that works under any path, and needs no further file. It loads the
/// module of this script, and is to be told the module.
pub(super) fn new_worker(name: &str, script_url: &str) -> Result<Worker, JsValue> {
    worker_of(name, &bootstrap(script_url))
}

/// A worker that runs this script.
pub(super) fn worker_of(name: &str, script: &str) -> Result<Worker, JsValue> {
    let parts = Array::of1(&script.into());
    let properties = BlobPropertyBag::new();
    properties.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name(name);
    let worker = Worker::new_with_options(&url, &options);
    Url::revoke_object_url(&url)?;
    worker
}
