//! Runs `million-tasks`.

use super::tell::Tell;
use super::worker::LiveWorker;
use crate::live::{Job, Order, Report, Said, TasksMeasured, report_tasks};

pub(super) async fn run(order: &Order, tell: &Tell) -> Result<Report, String> {
    let count = order.setting(&TasksMeasured::COUNT);
    let keeps = order.setting(&TasksMeasured::KEEPS);
    TasksMeasured::check(count, keeps)?;
    let steps = 4;
    tell.progress(0, steps, "A worker with a memory of its own is being loaded.");
    let mut worker = LiveWorker::load()?;
    worker.hear_ready().await?;
    worker.ask(&Job::Tasks { count, keeps });
    loop {
        match worker.hear().await? {
            Said::Step(step) => {
                let doing = TasksMeasured::DOING.get(step as usize).copied().unwrap_or_default();
                tell.progress(step + 1, steps, doing);
            }
            Said::Tasks(measured) => return Ok(report_tasks(&measured, keeps)),
            said => return Err(LiveWorker::unexpected(&said)),
        }
    }
}
