//! Runs `workers`.

use futures::channel::mpsc::{UnboundedReceiver, unbounded};
use futures::future::{Either, select};
use futures::{StreamExt as _, pin_mut};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

use super::super::clock::now_ms;
use super::super::workers::worker_of;
use super::sleep_ms;
use super::tell::Tell;
use super::worker::LiveWorker;
use crate::live::{Order, Report, Round, Starts, report_workers, shown};

/// The whole script of a worker.
const SCRIPT: &str = "postMessage(0);";
/// How long a round waits for its workers.
const LIMIT_MS: u64 = 10_000;

pub(super) async fn run(order: &Order, tell: &Tell) -> Result<Report, String> {
    let plan = Starts::plan(order.setting(&Starts::MOST));
    let steps = u32::try_from(plan.len() + 1).unwrap_or(u32::MAX);
    let mut starts = Starts::default();
    for (step, wanted) in (0..).zip(plan) {
        tell.progress(
            step,
            steps,
            &format!("Starting workers, {} at the same time.", shown(wanted.into())),
        );
        let round = round(wanted).await;
        let is_last = round.refused.is_some();
        starts.rounds.push(round);
        if is_last {
            break;
        }
    }
    tell.progress(steps - 1, steps, "Starting one that loads this page's program.");
    let start = now_ms();
    let mut worker = LiveWorker::load()?;
    worker.hear_ready().await?;
    starts.with_program_ms = Some(now_ms() - start);
    Ok(report_workers(&starts))
}

/// Starts so many workers at the same time, waits for them, and ends them.
async fn round(wanted: u32) -> Round {
    let mut round = Round { wanted, ..Round::default() };
    let begin = now_ms();
    let mut workers = Vec::new();
    for _ in 0..wanted {
        match Plain::start() {
            Ok(worker) => workers.push(worker),
            Err(reason) => {
                round.refused = Some(reason);
                break;
            }
        }
    }
    let limit = sleep_ms(LIMIT_MS);
    pin_mut!(limit);
    for worker in &mut workers {
        match select(worker.heard.next(), &mut limit).await {
            Either::Left((Some(Ok(at_ms)), _)) => round.starts_ms.push(at_ms - worker.called_ms),
            Either::Left(_) => round.refused = Some("one ended with an error instead.".to_owned()),
            Either::Right(_) => {
                round.refused = Some("some had not come after 10 seconds.".to_owned());
                break;
            }
        }
    }
    round.all_ms = now_ms() - begin;
    round
}

/// A worker that only says that it is there. Dropped, it ends.
struct Plain {
    worker: Worker,
    called_ms: f64,
    /// When it was heard.
    heard: UnboundedReceiver<Result<f64, ()>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Plain {
    fn start() -> Result<Self, String> {
        let called_ms = now_ms();
        let worker = worker_of("wakeline-plain", SCRIPT)
            .map_err(|_| "it refused the call that starts one.".to_owned())?;
        let (say, heard) = unbounded();
        let on_message = {
            let say = say.clone();
            Closure::<dyn FnMut(MessageEvent)>::new(move |_| {
                // Nobody listens any more if the run was stopped.
                say.unbounded_send(Ok(now_ms())).ok();
            })
        };
        let on_error = Closure::<dyn FnMut(Event)>::new(move |_| {
            say.unbounded_send(Err(())).ok();
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self { worker, called_ms, heard, _on_message: on_message, _on_error: on_error })
    }
}

impl Drop for Plain {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
