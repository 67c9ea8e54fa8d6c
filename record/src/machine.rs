//! The machine that something was measured on, and with what.

use std::fmt;
use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

/// A machine, on a day.
#[derive(Debug, Clone)]
pub(crate) struct Machine {
    processors: usize,
    processor: String,
    system: String,
    load: Option<f64>,
    date: String,
}

impl Machine {
    /// How many threads the machine can run at a time.
    pub(crate) fn processors() -> usize {
        std::thread::available_parallelism().map_or(1, usize::from)
    }

    /// How many threads wanted to run in the last minute, where the system says it.
    pub(crate) fn load() -> Option<f64> {
        first_word("/proc/loadavg")?.parse().ok()
    }

    /// This machine, now.
    pub(crate) fn this() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self {
            processors: Self::processors(),
            processor: processor().unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
            system: system(),
            load: Self::load(),
            date: date(now.as_secs() / (24 * 60 * 60)),
        }
    }
}

/// What stands behind "Recorded on ".
impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (rustc, tokio) = (env!("RECORD_RUSTC"), env!("RECORD_TOKIO"));
        let Self { processors, processor, system, load, date } = self;
        let plural = if *processors == 1 { "" } else { "s" };
        write!(f, "{date}: {processors} processor{plural} ({processor}), {system}")?;
        if let Some(load) = load {
            write!(f, ", load average {load}")?;
        }
        write!(f, ", rustc {rustc}, tokio {tokio}")
    }
}

fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(": ")?.1.trim().to_owned())
}

/// The operating system; of Linux its version in two numbers, as the rest says who built it.
fn system() -> String {
    let architecture = std::env::consts::ARCH;
    let release = first_word("/proc/sys/kernel/osrelease").unwrap_or_default();
    let version: Vec<_> = release.split(['.', '-']).take(2).collect();
    let name = if cfg!(target_os = "linux") { "Linux" } else { std::env::consts::OS };
    format!("{name} {} {architecture}", version.join("."))
}

fn first_word(path: &str) -> Option<String> {
    fs::read_to_string(path).ok()?.split_whitespace().next().map(str::to_owned)
}

/// The date of a day since 1970, in the calendar of today.
fn date(days: u64) -> String {
    let is_leap = |year: u64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let (mut year, mut days) = (1970, days);
    while days >= 365 + u64::from(is_leap(year)) {
        days -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let february = 28 + u64::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", days + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_dates() {
        let dates = [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29")];
        for (days, expected) in dates {
            assert_eq!(date(days), expected);
        }
        assert_eq!(date(20_453), "2025-12-31");
        assert_eq!(date(20_454), "2026-01-01");
    }
}
