//! Experiments on the real clock: compiled Rust, a real browser, real workers.
//!
//! Owns the list of them, what can be set, the states of a run, the jobs that a worker is given, and
//! what the measured figures mean. Knows no browser and reads no clock: whoever runs an experiment
//! measures, and hands in what came of it.

mod experiment;
mod figures;
mod heartbeat;
mod job;
mod list;
mod report;
mod session;
mod setting;
mod std_thread;
mod work;

pub use experiment::Experiment;
pub use figures::{longest_gap, mean, median, shown};
pub use heartbeat::{Beats, report as report_heartbeat};
pub use job::{Around, Job, Said, perform};
pub use list::{all, find};
pub use report::{Bars, Made, Origin, Report, Table};
pub use session::{Happened, Session, State};
pub use setting::{Order, Progress, Setting, Update};
pub use std_thread::{report as report_std_thread, try_to_spawn};
pub use work::{Work, burn};
