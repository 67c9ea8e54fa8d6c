//! Runs `split-work`.

use super::super::clock::now_ms;
use super::super::host::cores;
use super::tell::Tell;
use super::worker::LiveWorker;
use crate::live::{Job, Order, Report, Said, Small, Split, Way, Work, median, report_split};

pub(super) async fn run(order: &Order, tell: &Tell) -> Result<Report, String> {
    let cores = u32::try_from(cores()).unwrap_or(u32::MAX);
    let plan = Split::plan(cores);
    let steps = Split::TIMES + 2;
    tell.progress(0, steps, "Workers are being loaded, and one tries out how fast it is.");
    let mut workers = load(plan.last().copied().unwrap_or(2)).await?;
    let speed = speed(&mut workers[0]).await?;
    let work = Work::lasting(order.setting(&Split::SIZE), speed);
    let divided = plan.into_iter().map(|count| (count, Vec::new())).collect();
    let mut split = Split { cores, workers: divided, ..Split::default() };
    let mut sums = Vec::new();
    // All ways in turn, again and again: what slows this machine down for a while slows all of them.
    for time in 1..=Split::TIMES {
        let doing = format!("The whole job in every way, time {time} of {}.", Split::TIMES);
        tell.progress(time, steps, &doing);
        let ways = [
            (Way::Piece, &mut split.whole),
            (Way::Joined, &mut split.joined),
            (Way::Tasks, &mut split.tasks),
        ];
        for (way, times) in ways {
            sums.push(timed(&mut workers[..1], &work, way, times).await?);
        }
        for (count, times) in &mut split.workers {
            sums.push(timed(&mut workers[..*count as usize], &work, Way::Piece, times).await?);
        }
    }
    split.is_same = sums.windows(2).all(|pair| pair[0] == pair[1]);
    tell.progress(steps - 1, steps, "Small jobs, divided and not.");
    for length_ms in Split::SMALL_MS {
        let work = Work::lasting(length_ms, speed);
        let mut times: [Vec<f64>; 3] = Default::default();
        for _ in 0..Split::TIMES {
            timed(&mut workers[..1], &work, Way::Piece, &mut times[0]).await?;
            timed(&mut workers[..2], &work, Way::Piece, &mut times[1]).await?;
            let start = now_ms();
            let mut fresh = load(2).await?;
            timed(&mut fresh, &work, Way::Piece, &mut Vec::new()).await?;
            times[2].push(now_ms() - start);
        }
        let [alone, divided, started] = times.map(|times| median(&times).unwrap_or_default());
        split.small.push(Small { alone, divided, started });
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

/// How often the speed is tried out: browsers compile code once quickly, and again, better, when it has
/// run for a while.
const TRIES: u32 = 20;

async fn speed(worker: &mut LiveWorker) -> Result<f64, String> {
    let mut fastest = 0.0_f64;
    for _ in 0..TRIES {
        worker.ask(&Job::TryOut);
        match worker.hear().await? {
            Said::Speed(speed) => fastest = fastest.max(speed),
            said => return Err(LiveWorker::unexpected(&said)),
        }
    }
    Ok(fastest)
}

/// Divides work among workers; notes how long it took, in milliseconds, and gives the sum.
async fn timed(
    workers: &mut [LiveWorker],
    work: &Work,
    way: Way,
    times: &mut Vec<f64>,
) -> Result<u64, String> {
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
    times.push(now_ms() - start);
    Ok(sum)
}
