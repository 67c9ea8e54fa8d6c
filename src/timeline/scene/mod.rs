//! The picture of one run as a list of shapes.
//!
//! A fold of a trace, its index and a cursor, seen through a viewport. Costs what is visible:
//! rows outside the visible height are skipped, spans and marks outside the visible range are
//! skipped by binary search, and what is narrower than two pixels is merged.

mod axis;
mod channels;
mod draw;
mod flows;
mod futures;
mod gutter;
mod lanes;
mod merge;
mod scale;
mod selection;
mod workers;

use super::{
    Cursor, Index, Lanes, Role, Row, RowOptions, RowSubject, Shape, Target, Viewport, rows,
};
use super::{Geometry, Pattern};
use crate::trace::Trace;
use draw::Drawing;
use scale::Scale;

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
    /// Where the plot begins, to the right of the gutter, in pixels.
    pub plot_left: f64,
    /// What to draw.
    pub shapes: Vec<Shape>,
    /// Where the rows are, also those outside the visible height.
    pub rows: Vec<Row>,
}

/// The picture of a view.
pub fn scene(view: &View<'_>) -> Scene {
    let View { trace, index, viewport, .. } = *view;
    let cursor = Cursor { seen: view.cursor.seen.min(index.len()), ..view.cursor };
    let rows = rows(trace, index, cursor, view.options);
    let height = rows.last().map_or(super::layout::AXIS_PX, |row| row.y + row.height);
    let scale = Scale::new(trace, viewport, cursor);
    let mut drawing = Drawing::default();
    let shown = |row: &&Row| {
        view.visible_y.is_none_or(|(top, bottom)| top <= row.y + row.height && row.y <= bottom)
    };

    for (_, row) in rows.iter().enumerate().filter(|(place, row)| place % 2 == 1 && shown(row)) {
        let edges = (0.0, viewport.width_px());
        drawing.bar(edges, (row.y, row.height), Role::Stripe, Pattern::Solid, row.target);
    }
    axis::draw(&mut drawing, viewport, height);
    for row in rows.iter().filter(shown) {
        match row.subject {
            RowSubject::Actor(actor) => lanes::draw(&mut drawing, view, &scale, row, actor),
            RowSubject::Worker(worker) => workers::draw(&mut drawing, view, &scale, row, worker),
            RowSubject::Futures { track, .. } => {
                futures::draw(&mut drawing, view, &scale, row, track);
            }
            RowSubject::Channel(channel) => {
                channels::draw(&mut drawing, view, &scale, row, channel);
            }
            RowSubject::More(_) => {}
        }
        gutter::draw(&mut drawing, view, &scale, row);
    }
    if view.options.lanes == Lanes::Workers {
        workers::draw_moves(&mut drawing, view, &scale, &rows);
    }
    flows::draw(&mut drawing, view, &scale, &rows);
    selection::draw(&mut drawing, view, &scale, &rows);
    let x = scale.cursor_x();
    if scale.is_visible(x) {
        let line =
            Geometry::Line { from: super::Point { x, y: 0.0 }, to: super::Point { x, y: height } };
        drawing.push(line, Role::Cursor, Pattern::Solid, None);
    }
    Scene {
        width: viewport.width_px(),
        height,
        plot_left: viewport.left_px(),
        shapes: drawing.shapes,
        rows,
    }
}
