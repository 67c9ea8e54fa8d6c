//! The machine that something was measured on, and with what.

use std::fmt;
use std::fs;

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
        Self {
            processors: Self::processors(),
            processor: processor().unwrap_or_else(|| std::env::consts::ARCH.to_owned()),
            system: system(),
            load: Self::load(),
            date: time::OffsetDateTime::now_utc().date().to_string(),
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
