//! What was measured natively, on another machine than the reader's.

use serde::{Deserialize, Serialize};

use super::Answer;

/// Figures that one machine gave on one day. `cargo xtask record` writes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedFigures {
    /// When and on what: what stands behind "Measured on ".
    pub machine: String,
    /// The figures.
    #[serde(rename = "figure")]
    pub figures: Vec<RecordedFigure>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordedFigure {
    /// What stands for it in lessons: `thread-start-join`.
    pub name: String,
    /// What it is.
    pub term: String,
    /// What was measured.
    pub value: Answer,
    /// What a number is counted in; empty for a text.
    pub unit: String,
    /// How it was measured.
    pub how: String,
}

impl RecordedFigures {
    /// The figure of this name.
    pub fn find(&self, name: &str) -> Option<&RecordedFigure> {
        self.figures.iter().find(|figure| figure.name == name)
    }
}
