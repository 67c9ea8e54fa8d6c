//! Experiments on the real clock: compiled Rust, a real browser, real workers.
//!
//! Owns the list of them, what can be set, the states of a run, the jobs that a worker is given, and
//! what the measured figures mean, and which were measured natively. Knows no browser and reads no clock: whoever runs an experiment
//! measures, and hands in what came of it.

mod capstone;
mod experiment;
mod figures;
mod film;
mod heartbeat;
mod job;
mod list;
mod million_tasks;
mod native;
mod report;
mod session;
mod setting;
mod sleeps;
mod split_work;
mod std_thread;
mod tasks;
mod work;
mod workers;

pub use capstone::{Encoded, FilmMade, report as report_film};
pub use experiment::Experiment;
pub use figures::{longest_gap, mean, median, shown};
pub use film::Film;
pub use heartbeat::{Beats, report as report_heartbeat};
pub use job::{Around, Job, Said, perform};
pub use list::{all, find};
pub use million_tasks::report as report_tasks;
pub use native::Native;
pub use report::{Bars, Made, Origin, Report, Table};
pub use session::{Happened, Session, State};
pub use setting::{Order, Progress, Setting, Update};
pub use sleeps::{Sleeps, report as report_sleeps};
pub use split_work::{Small, Split, report as report_split};
pub use std_thread::{report as report_std_thread, try_to_spawn};
pub use tasks::{TasksMeasured, yields};
pub use work::{Way, Work, burn};
pub use workers::{Round, Starts, report as report_workers};
