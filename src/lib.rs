//! Wakeline shows Rust's futures, tasks, channels and threads while they run.
//!
//! A program runs on an executor that records what it does as a [`trace`]; everything that is
//! shown is computed from that trace and a cursor in it. The rooms, in reading order, each of
//! which may name only those before it:
//!
//! - [`time`]: instants, the two clocks, and what things cost on the virtual one.
//! - [`trace`]: what happened in a run, as an append-only log with side tables.
//! - [`runtime`]: the executor, its timers and channels, and the model of OS threads.
//! - [`program`]: the programs that can be run, and the source text that is shown for each.
//! - [`timeline`]: from a trace and a viewport to a list of shapes.
//! - [`player`]: where the reader is in a trace, and the commands that move them.
//! - [`lessons`]: the experiments: prose, and the programs that they run.
//! - [`study`]: what a reader has answered.
//! - [`jobs`]: the messages between the page, its workers and the engine; the runs it holds.
//! - [`lab`]: one experiment in use: its runs, and the reader's place in them.
//! - [`live`]: experiments on the real clock: what they do, measure and mean.
//! - [`ui`]: Yew components, functions of their props.
//! - `shell`: the browser itself (only on wasm32).

pub mod time;
pub mod trace;

pub mod runtime;

pub mod program;

pub mod lessons;

pub mod study;

pub mod timeline;

pub mod player;

pub mod jobs;

pub mod lab;

pub mod live;

pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod shell;
