//! The axis: its lines and its labels.

use super::draw::Drawing;
use crate::timeline::layout::AXIS_PX;
use crate::timeline::{Anchor, Geometry, Pattern, Role, Viewport, ticks};

pub(super) fn draw(drawing: &mut Drawing, viewport: Viewport, height: f64) {
    for tick in ticks(viewport) {
        let x = viewport.x_from_time(tick.position);
        drawing.vertical(x, (AXIS_PX - 6.0, height), Role::Grid);
        // At the edges the label goes inwards, so that it is not cut.
        let anchor = if x < viewport.left_px() + 20.0 {
            Anchor::Start
        } else if viewport.right_px() - 20.0 < x {
            Anchor::End
        } else {
            Anchor::Middle
        };
        let label = Geometry::Text { x, y: AXIS_PX - 9.0, text: tick.label, size_px: 11.0, anchor };
        drawing.push(label, Role::Label, Pattern::Solid, None);
    }
    drawing.horizontal(
        (viewport.gutter_px(), viewport.width_px()),
        AXIS_PX,
        Role::Grid,
        Pattern::Thin,
        None,
    );
}
