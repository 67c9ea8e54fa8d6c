//! Waiting for something that the page will do, with a bound.

use std::time::{Duration, Instant};

use super::Result;

/// How often it looks.
const INTERVAL: Duration = Duration::from_millis(50);

/// Looks again and again until `look` finds something, and returns that.
///
/// # Errors
///
/// If `look` fails, or has found nothing when `limit` is over; `what` says in the error what was
/// waited for.
pub(crate) async fn wait_for<T>(
    what: &str,
    limit: Duration,
    mut look: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let begin = Instant::now();
    loop {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        if begin.elapsed() > limit {
            return Err(format!("waited {limit:?} in vain until {what}").into());
        }
        tokio::time::sleep(INTERVAL).await;
    }
}

/// [`wait_for`] for a condition.
pub(crate) async fn wait_until(
    what: &str,
    limit: Duration,
    mut holds: impl AsyncFnMut() -> Result<bool>,
) -> Result {
    wait_for(what, limit, async || Ok(holds().await?.then_some(()))).await
}
