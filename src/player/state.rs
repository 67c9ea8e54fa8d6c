//! The state of playback.

use super::{Mode, Position, Speed};
use crate::timeline::{RowOptions, Target, Viewport};

/// Where the reader is in one or two runs, and what of them is shown. A value: it changes by
/// [`Player::apply`] only.
#[derive(Debug, Clone, PartialEq)]
pub struct Player {
    pub(super) mode: Mode,
    pub(super) speed: Speed,
    pub(super) position: Position,
    /// The steps that led here, so that they can be taken back exactly.
    pub(super) steps: Option<Steps>,
    pub(super) viewport: Viewport,
    /// Whether the viewport grows with the record, until the reader moves it.
    pub(super) fitted: bool,
    pub(super) selected: Option<(usize, Target)>,
    pub(super) options: Vec<RowOptions>,
}

/// Steps taken one after the other. A position between two events cannot be computed from the
/// events, and while a record grows, neither can the order of equally early ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Steps {
    /// Where they began.
    pub(super) from: Position,
    /// The run of each step.
    pub(super) runs: Vec<usize>,
}

impl Player {
    /// At the beginning of `runs` runs, at 1×.
    pub fn new(runs: usize) -> Self {
        Self {
            mode: Mode::default(),
            speed: Speed::default(),
            position: Position::beginning(runs),
            steps: None,
            viewport: Viewport::default(),
            fitted: true,
            selected: None,
            options: vec![RowOptions::default(); runs],
        }
    }

    /// Whether time is let pass.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// How fast.
    pub fn speed(&self) -> Speed {
        self.speed
    }

    /// Where the reader is.
    pub fn position(&self) -> &Position {
        &self.position
    }

    /// Which part of the axis is visible, in all runs.
    pub fn viewport(&self) -> Viewport {
        self.viewport
    }

    /// Which rows of a run are shown.
    ///
    /// # Panics
    ///
    /// If there is no such run.
    pub fn options(&self, run: usize) -> &RowOptions {
        &self.options[run]
    }

    /// What is selected in a run.
    pub fn selected(&self, run: usize) -> Option<Target> {
        self.selected.filter(|(selected, _)| *selected == run).map(|(_, target)| target)
    }

    /// Whether the viewport shows all there is, and grows with it.
    pub fn is_fitted(&self) -> bool {
        self.fitted
    }
}
