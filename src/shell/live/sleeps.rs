//! Runs `sleeps`.

use futures::StreamExt as _;
use futures::channel::mpsc::unbounded;

use super::super::clock::now_ms;
use super::super::event_loop::Hop;
use super::sleep_ms;
use super::tell::Tell;
use crate::live::{Report, Sleeps, report_sleeps, yields};

const STEPS: u32 = 3;

pub(super) async fn run(tell: &Tell) -> Result<Report, String> {
    let mut sleeps = Sleeps { hops: Sleeps::HOPS, yields: Sleeps::YIELDS, ..Sleeps::default() };
    tell.progress(0, STEPS, "Timers of 1 ms, each set by the one before.");
    // One that nothing was set before: what set it belongs to another chain.
    sleep_ms(50).await;
    for _ in 0..Sleeps::TIMERS {
        let start = now_ms();
        sleep_ms(1).await;
        sleeps.timers_ms.push(now_ms() - start);
    }
    tell.progress(1, STEPS, "Messages of the page to itself.");
    let (say, mut heard) = unbounded();
    let hop = Hop::new(move || {
        // Nobody listens any more if the run was stopped.
        say.unbounded_send(()).ok();
    });
    let start = now_ms();
    for _ in 0..Sleeps::HOPS {
        hop.call();
        if heard.next().await.is_none() {
            return Err(
                "This browser has no MessageChannel, so there is nothing to measure.".to_owned()
            );
        }
    }
    sleeps.hops_ms = now_ms() - start;
    tell.progress(2, STEPS, "A task that yields.");
    let start = now_ms();
    sleeps.yields = yields(Sleeps::YIELDS);
    sleeps.yields_ms = now_ms() - start;
    Ok(report_sleeps(&sleeps))
}
