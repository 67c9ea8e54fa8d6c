//! The shapes of a scene while it is being drawn.

use crate::timeline::shape::CHARACTER;
use crate::timeline::{Anchor, Geometry, MarkKind, Pattern, Point, Role, Shape, Target};

/// Collects shapes.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    pub(super) shapes: Vec<Shape>,
}

impl Drawing {
    pub(super) fn push(
        &mut self,
        geometry: Geometry,
        role: Role,
        pattern: Pattern,
        target: Option<Target>,
    ) {
        self.shapes.push(Shape { geometry, role, pattern, target });
    }

    /// A rectangle between two edges, around a height.
    pub(super) fn bar(
        &mut self,
        (from_x, to_x): (f64, f64),
        (y, height): (f64, f64),
        role: Role,
        pattern: Pattern,
        target: Option<Target>,
    ) {
        let geometry = Geometry::Rect { x: from_x, y, width: (to_x - from_x).max(0.0), height };
        self.push(geometry, role, pattern, target);
    }

    pub(super) fn horizontal(
        &mut self,
        (from_x, to_x): (f64, f64),
        y: f64,
        role: Role,
        pattern: Pattern,
        target: Option<Target>,
    ) {
        let geometry = Geometry::Line { from: Point { x: from_x, y }, to: Point { x: to_x, y } };
        self.push(geometry, role, pattern, target);
    }

    pub(super) fn vertical(&mut self, x: f64, (from_y, to_y): (f64, f64), role: Role) {
        let geometry = Geometry::Line { from: Point { x, y: from_y }, to: Point { x, y: to_y } };
        self.push(geometry, role, Pattern::Thin, None);
    }

    pub(super) fn arrow(&mut self, from: Point, to: Point, role: Role, target: Option<Target>) {
        self.push(Geometry::Arrow { from, to }, role, Pattern::Solid, target);
    }

    pub(super) fn mark(
        &mut self,
        kind: MarkKind,
        center: Point,
        size_px: f64,
        role: Role,
        target: Option<Target>,
    ) {
        self.push(Geometry::Mark { kind, center, size_px }, role, Pattern::Solid, target);
    }

    /// Text that begins at `x` and takes at most `room_px`; nothing where there is no room.
    pub(super) fn text(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        (size_px, room_px): (f64, f64),
        role: Role,
        target: Option<Target>,
    ) {
        let Some(text) = shorten(text, room_px / (size_px * CHARACTER)) else { return };
        let geometry = Geometry::Text { x, y, text, size_px, anchor: Anchor::Start };
        self.push(geometry, role, Pattern::Solid, target);
    }
}

/// The text, or as much of it as `room` characters hold, with an ellipsis; none where not even
/// three characters do.
fn shorten(text: &str, room: f64) -> Option<String> {
    let length = text.chars().count();
    if length as f64 <= room {
        return (length != 0).then(|| text.to_owned());
    }
    let fits = (0..length).take_while(|&kept| (kept + 2) as f64 <= room).count();
    if fits < 2 {
        return None;
    }
    let mut short: String = text.chars().take(fits).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    Some(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_shortened_to_the_room_there_is() {
        for (room, expected) in [
            (20.0, Some("intervals")),
            (9.0, Some("intervals")),
            (8.9, Some("interva…")),
            (3.0, Some("in…")),
            (2.9, None),
            (-1.0, None),
        ] {
            assert_eq!(shorten("intervals", room).as_deref(), expected, "{room}");
        }
        assert_eq!(shorten("", 5.0), None);
        assert_eq!(shorten("zähler der", 9.0).as_deref(), Some("zähler d…"));
    }
}
