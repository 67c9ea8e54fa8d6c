//! What runs an experiment on the real clock.

use yew::Callback;

use crate::live::{Order, Update};

/// What only a browser can do for an experiment on the real clock.
#[derive(Clone, Copy)]
pub struct LiveHost {
    /// Runs an experiment; told what the run says.
    pub start: fn(&Order, Callback<Update>),
    /// Ends the run of the experiment of this name, whatever it does, and forgets what it made.
    pub stop: fn(&str),
    /// Whether the screen is small, which stands for a telephone.
    pub is_small: fn() -> bool,
}

impl LiveHost {
    /// A host that runs nothing.
    pub fn none() -> Self {
        Self { start: |_, _| (), stop: |_| (), is_small: || false }
    }
}

impl std::fmt::Debug for LiveHost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LiveHost").finish_non_exhaustive()
    }
}
