//! Programs nobody chose: what must hold for every run, whatever the program does.
//!
//! `listed` runs the programs of the lessons. It never looks inside the runtime: what it knows
//! of a run is its trace.

mod listed;
