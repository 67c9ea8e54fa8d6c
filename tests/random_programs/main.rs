//! Programs nobody chose: what must hold for every run, whatever the program does.
//!
//! `operation` is what a random program is made of, `generate` makes one, and `interpret` runs
//! it on our runtime and on Tokio. `anything_goes` checks what every run must keep; `same_as_tokio`
//! that the two runtimes do the same; `listed` runs the programs of the list. None looks
//! inside the runtime: what they know of a run is its trace, and what the program logs.

mod anything_goes;
mod generate;
mod interpret;
mod listed;
mod operation;
mod pipelines;
mod same_as_tokio;
