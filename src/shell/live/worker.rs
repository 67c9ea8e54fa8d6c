//! The page's end of a worker that does jobs.
//!
//! What the worker says goes into an async channel, whose receiver a run awaits like anything else.

use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures::future::{Either, select};
use futures::{StreamExt as _, pin_mut};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use super::super::workers::{new_worker, script_url};
use super::sleep_ms;
use super::worker_entry::NAME;
use crate::jobs::{decode, encode};
use crate::live::{Job, Said};

/// Longer than a worker takes to load on a slow machine.
const LOAD_LIMIT_MS: u64 = 20_000;

/// A worker that does jobs. Dropped, it ends, whatever it does.
pub(super) struct LiveWorker {
    worker: Worker,
    heard: UnboundedReceiver<Result<Said, String>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl LiveWorker {
    /// Begins to load a worker; it is there when [`LiveWorker::hear_ready`] has heard it.
    pub(super) fn load() -> Result<Self, String> {
        let worker = new_worker(NAME, &script_url()).map_err(|_| {
            "The browser refused to start a worker. Close other pages and run it again.".to_owned()
        })?;
        let (say, heard) = unbounded();
        let on_message = on_message(say.clone());
        let on_error = Closure::<dyn FnMut(Event)>::new(move |_| {
            let reason = "A worker of this page stopped with an error: probably there was not enough memory. Run it \
                          again with a smaller number, or load the page again.";
            say.unbounded_send(Err(reason.to_owned())).ok();
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.post_message(&wasm_bindgen::module()).map_err(|_| {
            "This browser cannot hand a WebAssembly module to a worker, so this experiment cannot run here."
                .to_owned()
        })?;
        Ok(Self { worker, heard, _on_message: on_message, _on_error: on_error })
    }

    /// Waits until it is loaded.
    pub(super) async fn hear_ready(&mut self) -> Result<(), String> {
        let limit = sleep_ms(LOAD_LIMIT_MS);
        let said = self.hear();
        pin_mut!(limit, said);
        match select(said, limit).await {
            Either::Left((Ok(Said::Ready), _)) => Ok(()),
            Either::Left((Ok(said), _)) => Err(Self::unexpected(&said)),
            Either::Left((Err(reason), _)) => Err(reason),
            Either::Right(_) => Err(
                "A worker has not started within 20 seconds. Close other pages and run it again."
                    .to_owned(),
            ),
        }
    }

    /// Gives it a job.
    pub(super) fn ask(&self, job: &Job) {
        // Bytes can always be copied; a worker that is gone is reported by its error event.
        self.worker.post_message(&Uint8Array::from(&*encode(job))).ok();
    }

    /// Waits for what it says next.
    pub(super) async fn hear(&mut self) -> Result<Said, String> {
        // The sending ends live as long as the worker.
        self.heard.next().await.unwrap_or_else(|| Err("The worker is gone.".to_owned()))
    }

    /// What to say if something else was said than was asked for.
    pub(super) fn unexpected(said: &Said) -> String {
        let text = format!("{said:?}");
        let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        format!(
            "A worker of this page answered something else than it was asked ({word}); load the page again."
        )
    }
}

fn on_message(say: UnboundedSender<Result<Said, String>>) -> Closure<dyn FnMut(MessageEvent)> {
    Closure::new(move |event: MessageEvent| {
        let data = event.data();
        // Text is what the first script says: that the module could not be loaded.
        let said = if data.is_string() {
            Err("A worker could not load the program of this page. Load the page again.".to_owned())
        } else {
            decode(&Uint8Array::new(&data).to_vec())
        };
        // Nobody listens any more if the run was stopped.
        say.unbounded_send(said).ok();
    })
}

impl Drop for LiveWorker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
