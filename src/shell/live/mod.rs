//! Runs the experiments on the real clock.
//!
//! All of it but the bridge, and an experiment alone on the page, is in the engine's module: on the page, where it drives a run, and in the
//! workers that it starts, which load the same module.

pub(super) mod alone;
pub(super) mod bridge;
mod capstone;
mod current;
mod heart;
mod heartbeat;
mod million_tasks;
mod sleeps;
mod split_work;
mod tell;
mod worker;
mod worker_entry;
mod workers;

pub use current::{start, stop};
pub(super) use worker_entry::{NAME as WORKER, start as start_worker};

use std::time::Duration;

use futures::channel::oneshot;

use self::tell::Tell;
use super::event_loop::after;
use super::fetch::fetched;
use crate::live::{self, Native, Order, Report};

/// Runs an experiment to its end, and adds what was measured natively; the error is a whole sentence.
async fn run(order: &Order, tell: &Tell) -> Result<Report, String> {
    let mut report = measure(order, tell).await?;
    if let Some(native) = Native::of(&order.experiment) {
        // Not before the end, so that nothing is loaded while something is measured.
        match fetched("recorded.bin").await {
            Ok(recorded) => native.add_to(&mut report, &recorded),
            Err(problem) => report.how.push(problem),
        }
    }
    Ok(report)
}

async fn measure(order: &Order, tell: &Tell) -> Result<Report, String> {
    match order.experiment.as_str() {
        "std-thread" => Ok(live::report_std_thread(&live::try_to_spawn())),
        "capstone" => capstone::run(tell).await,
        "million-tasks" => million_tasks::run(order, tell).await,
        "sleeps" => sleeps::run(tell).await,
        "split-work" => split_work::run(order, tell).await,
        "workers" => workers::run(order, tell).await,
        "heartbeat" => heartbeat::run(order, tell).await,
        name => Err(format!(
            "This page cannot run the experiment \u{201c}{name}\u{201d}; load the page again."
        )),
    }
}

/// Waits on the page, while other things happen there.
async fn sleep(length: Duration) {
    let (tell, told) = oneshot::channel();
    let timer = after(length, move || {
        // Nobody listens any more if the run was stopped.
        tell.send(()).ok();
    });
    // It cannot be dropped before it fires, as the timer is held here.
    told.await.ok();
    drop(timer);
}

async fn sleep_ms(length: u64) {
    sleep(Duration::from_millis(length)).await;
}
