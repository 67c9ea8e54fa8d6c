//! Runs `heartbeat`.

use super::super::clock::now_ms;
use super::heart::Heart;
use super::sleep_ms;
use super::tell::Tell;
use super::worker::LiveWorker;
use crate::live::{Beats, Job, Order, Report, Said, burn, report_heartbeat};

/// How long the heart beats before and after a computation.
const CALM_MS: u64 = 500;
const STEPS: u32 = 4;

pub(super) async fn run(order: &Order, tell: &Tell) -> Result<Report, String> {
    let burn_ms = order.setting(&Beats::BURN);
    tell.progress(0, STEPS, "A worker is being loaded.");
    let mut worker = LiveWorker::load()?;
    worker.hear_ready().await?;

    let doing = format!("The heart beats. In half a second this page computes for {burn_ms} ms.");
    tell.progress(1, STEPS, &doing);
    let heart = Heart::start(Beats::EVERY_MS, 0, tell);
    sleep_ms(CALM_MS).await;
    let end = now_ms() + f64::from(burn_ms);
    burn(|| now_ms() >= end);
    sleep_ms(CALM_MS).await;
    let page = heart.stop();

    let doing = format!("The heart beats. In half a second a worker computes for {burn_ms} ms.");
    tell.progress(2, STEPS, &doing);
    let heart = Heart::start(Beats::EVERY_MS, page.len(), tell);
    sleep_ms(CALM_MS).await;
    worker.ask(&Job::Burn(burn_ms));
    match worker.hear().await? {
        Said::Burnt => {}
        said => return Err(LiveWorker::unexpected(&said)),
    }
    sleep_ms(CALM_MS).await;
    Ok(report_heartbeat(&Beats { burn_ms, page, worker: heart.stop() }))
}
