//! The page's end of its workers.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Event, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

use crate::jobs::{FromWorker, ToWorker, decode, encode};
use crate::trace::{ActorId, ChannelId};

#[wasm_bindgen]
extern "C" {
    /// The address of the script that loaded this module.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static SCRIPT_URL: JsValue;
}

/// The first script of a worker: it loads the same module that the page runs.
fn bootstrap(script_url: &str) -> String {
    let url = js_sys::JSON::stringify(&JsValue::from_str(script_url))
        .map_or_else(|_| "\"\"".to_owned(), String::from);
    format!(
        "onmessage = async ({{ data }}) => {{\n  try {{\n    onmessage = null;\n    \
         const {{ default: init }} = await import({url});\n    \
         await init({{ module_or_path: data }});\n  }} catch (error) {{\n    \
         postMessage(JSON.stringify({{ failed: {{ reason: `A worker could not load the program of this page ($\
         {{error}}). Reload the page, or use the virtual clock.` }} }}));\n  }}\n}};\n"
    )
}

/// The workers of one lab.
#[derive(Default)]
pub(super) struct Workers {
    workers: Vec<OneWorker>,
}

struct OneWorker {
    run: usize,
    worker: Worker,
    start: ToWorker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Workers {
    /// Starts a worker for a thread. It is told which one when it is ready.
    pub(super) fn start(
        &mut self,
        run: usize,
        actor: ActorId,
        start: ToWorker,
        on_message: impl Fn(FromWorker) + Clone + 'static,
    ) -> Result<(), String> {
        let worker = new_worker().map_err(|error| {
            let reason = Reflect::get(&error, &"message".into()).ok();
            let reason = reason.and_then(|reason| reason.as_string()).unwrap_or_default();
            format!(
                "The browser refused to start a worker for this thread ({reason}). Close other \
                 pages and try again, or use the virtual clock, which needs none."
            )
        })?;
        let on_error = {
            let on_message = on_message.clone();
            Closure::<dyn FnMut(Event)>::new(move |_| {
                let reason = "A worker of this page stopped with an error. Run again, or use the \
                              virtual clock, which needs none."
                    .to_owned();
                on_message(FromWorker::Failed { reason });
            })
        };
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            on_message(decode(&text).unwrap_or_else(|reason| FromWorker::Failed { reason }));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.post_message(&wasm_bindgen::module()).map_err(|_| {
            "This browser cannot hand a WebAssembly module to a worker. Use the virtual clock."
                .to_owned()
        })?;
        debug_assert!(matches!(start, ToWorker::Start { actor: of, .. } if of == actor));
        let (_on_message, _on_error) = (on_message, on_error);
        self.workers.push(OneWorker { run, worker, start, _on_message, _on_error });
        Ok(())
    }

    /// A worker is ready for its thread.
    pub(super) fn ready(&self, run: usize, actor: ActorId) {
        let is_it = |worker: &&OneWorker| {
            worker.run == run
                && matches!(worker.start, ToWorker::Start { actor: of, .. } if of == actor)
        };
        if let Some(worker) = self.workers.iter().find(is_it) {
            say(&worker.worker, &worker.start);
        }
    }

    /// Tells the workers of a run that the receiver of a channel is gone.
    pub(super) fn receiver_gone(&self, run: usize, channel: ChannelId) {
        for worker in self.workers.iter().filter(|worker| worker.run == run) {
            say(&worker.worker, &ToWorker::ReceiverGone { channel });
        }
    }

    /// Ends them all, whatever they are doing.
    pub(super) fn terminate(&mut self) {
        self.workers.clear();
    }
}

impl Drop for OneWorker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn say(worker: &Worker, message: &ToWorker) {
    // Text can always be copied; a worker that is gone is reported by its error event.
    worker.post_message(&JsValue::from_str(&encode(message))).ok();
}

/// A worker made from a Blob: that works under any path, and needs no further file.
fn new_worker() -> Result<Worker, JsValue> {
    let script_url = SCRIPT_URL.with(|url| url.as_string()).unwrap_or_default();
    let parts = Array::of1(&bootstrap(&script_url).into());
    let properties = BlobPropertyBag::new();
    properties.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name("wakeline-thread");
    let worker = Worker::new_with_options(&url, &options);
    Url::revoke_object_url(&url)?;
    worker
}
