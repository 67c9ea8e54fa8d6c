//! Experiments on the real clock, as they are shown: what one will do, its settings, Run and Stop, how
//! far it is, and what it found out.

mod alone;
mod experiment;
mod feel;
mod host;
mod result;
mod view;

pub use alone::{LiveAlone, LiveAloneProps};
pub use experiment::{LiveExperiment, LiveExperimentProps};
pub use host::LiveHost;
pub use view::{Asked, LiveView, LiveViewProps};
