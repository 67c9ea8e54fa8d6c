//! What the runtime must do exactly as Tokio does.
//!
//! Each program here is written once and compiled twice: against Tokio, tokio-stream and futures,
//! run on Tokio's current-thread runtime with its clock paused; and against our runtime, run with
//! nothing costing anything. The two must log the same lines at the same virtual milliseconds.
//! What is expected is stated as well, so that a file reads as a description of the behaviour.
//!
//! Not offered by our runtime, and so not compared: `tokio::select!`, which begins with a branch
//! chosen at random; our `select` is the one of `futures`, left first.

mod harness;
mod here;
mod native;

mod budget;
mod channels;
mod costs;
mod futures_are_inert;
mod handles;
mod joining;
mod outside;
mod panics;
mod ready_and_yield;
mod selecting;
mod shutdown;
mod sleeping;
mod spawning;
mod streams;
mod wakes;
