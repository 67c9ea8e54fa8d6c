//! One experiment on the real clock.

use super::Setting;

/// An experiment on the real clock, as it stands on the page before it runs.
#[derive(Debug)]
pub struct Experiment {
    /// What lessons call it.
    pub name: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it does when it is run, a paragraph each.
    pub does: &'static [&'static str],
    /// How long it takes: completes "It takes …".
    pub takes: &'static str,
    /// What can be set.
    pub settings: &'static [Setting],
    /// The names of the figures that it may give.
    pub figures: &'static [&'static str],
    /// Whether the reader is given things by which to feel how the page answers.
    pub is_felt: bool,
}

/// There is one experiment of a name.
impl PartialEq for Experiment {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}
