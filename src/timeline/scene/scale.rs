//! Where events are on the axis, and which of them are visible.

use crate::timeline::{Axis, Cursor, Viewport};
use crate::trace::Trace;

/// The map from events to pixels, up to the cursor.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale<'a> {
    trace: &'a Trace,
    viewport: Viewport,
    cursor: Cursor,
    /// The events whose positions are visible and that have been seen: from the first to before
    /// the second.
    visible: (usize, usize),
}

impl<'a> Scale<'a> {
    pub(super) fn new(trace: &'a Trace, viewport: Viewport, cursor: Cursor) -> Self {
        let cursor = Cursor { seen: cursor.seen.min(trace.events.len()), ..cursor };
        let mut scale = Self { trace, viewport, cursor, visible: (0, 0) };
        let seen = &trace.events[..cursor.seen];
        scale.visible = match viewport.axis() {
            Axis::Time => (
                seen.partition_point(|event| (event.at.as_nanos() as f64) < viewport.start()),
                seen.partition_point(|event| event.at.as_nanos() as f64 <= viewport.end()),
            ),
            Axis::Order => (
                first_from(viewport.start(), cursor.seen),
                first_from(viewport.end().floor() + 1.0, cursor.seen),
            ),
        };
        scale
    }

    pub(super) fn seen(&self) -> usize {
        self.cursor.seen
    }

    /// The first visible event, and the first after the visible ones; both may be the number of
    /// events seen.
    pub(super) fn visible(&self) -> (usize, usize) {
        self.visible
    }

    pub(super) fn left(&self) -> f64 {
        self.viewport.left_px()
    }

    pub(super) fn right(&self) -> f64 {
        self.viewport.right_px()
    }

    pub(super) fn x(&self, event: usize) -> f64 {
        let position = match self.viewport.axis() {
            Axis::Time => self
                .trace
                .events
                .get(event)
                .map_or(self.cursor_position(), |event| event.at.as_nanos() as f64),
            Axis::Order => event as f64,
        };
        self.viewport.x_from_time(position)
    }

    /// Where something ends that ended with `event`: at the cursor, if that has not been seen.
    pub(super) fn x_end(&self, event: Option<usize>) -> f64 {
        match event.filter(|&event| event < self.cursor.seen) {
            Some(event) => self.x(event),
            None => self.cursor_x(),
        }
    }

    pub(super) fn cursor_x(&self) -> f64 {
        self.viewport.x_from_time(self.cursor_position())
    }

    /// Whether something at `x` can be seen, with what lies around it.
    pub(super) fn is_visible(&self, x: f64) -> bool {
        self.left() - 4.0 <= x && x <= self.right() + 4.0
    }

    /// The visible part of a stretch; none if there is none.
    pub(super) fn clip(&self, from: f64, to: f64) -> Option<(f64, f64)> {
        let (from, to) = (from.max(self.left() - 4.0), to.min(self.right() + 4.0));
        (from <= to).then_some((from, to))
    }

    fn cursor_position(&self) -> f64 {
        match self.viewport.axis() {
            Axis::Time => self.cursor.at.as_nanos() as f64,
            Axis::Order => self.cursor.seen as f64,
        }
    }
}

/// The first whole number that is not below `position`, at most `most`.
fn first_from(position: f64, most: usize) -> usize {
    if most as f64 <= position {
        return most;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative, and below `most`"
    )]
    let first = position.max(0.0).ceil() as usize;
    first.min(most)
}
