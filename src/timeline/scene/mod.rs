//! The picture of one run as a list of shapes.
//!
//! A fold of a trace, its index and a cursor, seen through a viewport. Costs what is visible:
//! rows outside the visible height are skipped, spans and marks outside the visible range are
//! skipped by binary search, and what is narrower than two pixels is merged.

use super::{Cursor, Index, Row, RowOptions, Shape, Target, Viewport, rows};
use crate::trace::Trace;

/// Everything that a scene depends on.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// What happened.
    pub trace: &'a Trace,
    /// The index of `trace`; it has to be extended up to the cursor.
    pub index: &'a Index,
    /// What is shown ends here.
    pub cursor: Cursor,
    /// Which part of the axis is visible, and how wide the scene is.
    pub viewport: Viewport,
    /// Which rows there are.
    pub options: &'a RowOptions,
    /// What is selected: framed, and its wakes and messages are drawn as arrows.
    pub selected: Option<Target>,
    /// What the pointer is over: framed.
    pub hovered: Option<Target>,
    /// The part of the scene's height that can be seen, in pixels; shapes of rows outside are
    /// left out. None for all of it.
    pub visible_y: Option<(f64, f64)>,
}

/// A picture: what a painter draws, from the first shape to the last.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// In pixels: the viewport's width.
    pub width: f64,
    /// In pixels: the axis and every row.
    pub height: f64,
    /// What to draw.
    pub shapes: Vec<Shape>,
    /// Where the rows are, also those outside the visible height.
    pub rows: Vec<Row>,
}

/// The picture of a view.
pub fn scene(view: &View<'_>) -> Scene {
    let rows = rows(view.trace, view.index, view.cursor, view.options);
    let height = rows.last().map_or(0.0, |row| row.y + row.height);
    Scene { width: view.viewport.width_px(), height, shapes: Vec::new(), rows }
}
