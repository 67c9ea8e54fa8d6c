//! What the operating system says of this process and of its own limits; of Linux alone.

use std::fs;

/// A line of `/proc/self/status` in bytes: `VmRSS`, `VmSize`.
pub(super) fn bytes(name: &str) -> Result<f64, String> {
    let text = fs::read_to_string("/proc/self/status").map_err(|error| error.to_string())?;
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kib = line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok());
    kib.map(|kib| kib * 1_024.0).ok_or_else(|| format!("the system does not say {name}"))
}

/// How many pieces of memory the process has mapped.
pub(super) fn maps() -> usize {
    fs::read_to_string("/proc/self/maps").map_or(0, |text| text.lines().count())
}

/// How many threads there are on the machine.
pub(super) fn all_threads() -> Option<usize> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    text.split_whitespace().nth(3)?.split_once('/')?.1.parse().ok()
}

/// A setting of the kernel: `vm/max_map_count`.
pub(super) fn setting(name: &str) -> Option<usize> {
    fs::read_to_string(format!("/proc/sys/{name}")).ok()?.trim().parse().ok()
}
