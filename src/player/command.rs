//! Everything that can be asked of a player.

use std::time::Duration;

use super::Speed;
use crate::time::Instant;
use crate::timeline::{Axis, Detail, Lanes, Target};
use crate::trace::ActorId;

/// Everything that can be asked of a player. `run` is the place of a run: 0, or 1 for the second
/// of two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Command {
    /// Let time pass; from the beginning, if the end is reached.
    Run,
    /// Stop where it is.
    Pause,
    /// Stop, and go on by one event: the earliest that has not been seen in any run, of equally
    /// early ones that of the first run.
    Step,
    /// Stop, and take one event back: the exact inverse of [`Command::Step`].
    StepBack,
    /// Stop, and go back to the beginning.
    Reset,
    /// Stop, and go to a moment, with everything seen that happened up to it.
    SeekTime(Instant),
    /// Stop, and go to where this event is the last one seen.
    SeekEvent {
        /// The run.
        run: usize,
        /// The index of the event.
        index: usize,
    },
    /// Let time pass faster or slower.
    SetSpeed(Speed),
    /// This much time passed outside; nothing happens unless time is let pass.
    Tick {
        /// How much.
        elapsed: Duration,
    },
    /// Stay at the end of what is recorded while it grows: for runs on the real clock.
    Follow,
    /// Select something.
    Select {
        /// The run.
        run: usize,
        /// What.
        target: Target,
    },
    /// Select nothing.
    ClearSelection,
    /// Choose what the horizontal axis counts; shows all of it.
    SetAxis(Axis),
    /// Enlarge by `factor` (reduce below 1) around `x`.
    Zoom {
        /// In pixels from the left edge of the scene.
        x: f64,
        /// More than 0.
        factor: f64,
    },
    /// Move the content to the right.
    Pan {
        /// In pixels.
        dx_px: f64,
    },
    /// Show all there is, now and while it grows.
    Fit,
    /// The scene got another width.
    Resize {
        /// In pixels.
        width_px: f64,
    },
    /// Show or hide the futures of one actor.
    ToggleExpanded {
        /// The run.
        run: usize,
        /// The actor.
        actor: ActorId,
    },
    /// Choose how much is shown.
    SetDetail(Detail),
    /// Choose whose lanes are shown.
    SetLanes(Lanes),
}
