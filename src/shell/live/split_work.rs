//! Runs `split-work`.

use super::super::clock::now_ms;
use super::super::host::cores;
use super::tell::Tell;
use super::worker::LiveWorker;
use crate::live::{Job, Order, Report, Said, Small, Split, Way, Work, report_split};

pub(super) async fn run(order: &Order, tell: &Tell) -> Result<Report, String> {
    let cores = u32::try_from(cores()).unwrap_or(u32::MAX);
    let plan = Split::plan(cores);
    let steps = u32::try_from(plan.len() + 4).unwrap_or(u32::MAX);
    tell.progress(0, steps, "Workers are being loaded, and one tries out how fast it is.");
    let mut workers = load(plan.last().copied().unwrap_or(2)).await?;
    let speed = speed(&mut workers[0]).await?;
    let work = Work::lasting(order.setting(&Split::SIZE), speed);
    let mut split = Split { cores, is_same: true, ..Split::default() };

    let ways = [
        (Way::Piece, &mut split.whole, "In one piece."),
        (Way::Joined, &mut split.joined, "As two futures that are joined."),
        (Way::Tasks, &mut split.tasks, "As two tasks."),
    ];
    let mut sum = None;
    for (step, (way, times, doing)) in (0..).zip(ways) {
        tell.progress(step, steps, doing);
        for _ in 0..Split::TIMES {
            let (length_ms, found) = timed(&mut workers[..1], &work, way).await?;
            times.push(length_ms);
            split.is_same &= *sum.get_or_insert(found) == found;
        }
    }
    for (step, count) in (3..).zip(plan) {
        tell.progress(step, steps, &format!("Divided among {count} workers."));
        let mut times = Vec::new();
        for _ in 0..Split::TIMES {
            let (length_ms, found) =
                timed(&mut workers[..count as usize], &work, Way::Piece).await?;
            times.push(length_ms);
            split.is_same &= sum == Some(found);
        }
        split.workers.push((count, times));
    }
    tell.progress(steps - 1, steps, "Small jobs, divided and not.");
    for length_ms in Split::SMALL_MS {
        let work = Work::lasting(length_ms, speed);
        let (alone, _) = timed(&mut workers[..1], &work, Way::Piece).await?;
        let (divided, _) = timed(&mut workers[..2], &work, Way::Piece).await?;
        let start = now_ms();
        let mut fresh = load(2).await?;
        timed(&mut fresh, &work, Way::Piece).await?;
        split.small.push(Small { alone, divided, started: now_ms() - start });
    }
    Ok(report_split(&split))
}

/// Starts so many workers, and waits until all are loaded.
async fn load(count: u32) -> Result<Vec<LiveWorker>, String> {
    let mut workers = (0..count).map(|_| LiveWorker::load()).collect::<Result<Vec<_>, _>>()?;
    for worker in &mut workers {
        worker.hear_ready().await?;
    }
    Ok(workers)
}

async fn speed(worker: &mut LiveWorker) -> Result<f64, String> {
    worker.ask(&Job::TryOut);
    match worker.hear().await? {
        Said::Speed(speed) => Ok(speed),
        said => Err(LiveWorker::unexpected(&said)),
    }
}

/// Divides work among workers; gives how long it took, in milliseconds, and the sum.
async fn timed(workers: &mut [LiveWorker], work: &Work, way: Way) -> Result<(f64, u64), String> {
    let parts = work.split(u32::try_from(workers.len()).unwrap_or(1));
    let start = now_ms();
    for (worker, part) in workers.iter().zip(parts) {
        worker.ask(&Job::Work(part, way));
    }
    let mut sum = 0_u64;
    for worker in workers {
        match worker.hear().await? {
            Said::Sum(part) => sum = sum.wrapping_add(part),
            said => return Err(LiveWorker::unexpected(&said)),
        }
    }
    Ok((now_ms() - start, sum))
}
