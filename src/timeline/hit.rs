//! What is under the pointer.

use super::shape::CHARACTER;
use super::{Anchor, Geometry, Point, Role, Scene, Shape, Target};

/// How far beside a shape a pointer still hits it, in pixels: polls are only three wide.
const NEAR_PX: f64 = 4.0;

/// What is at a point of the scene, in pixels from its upper left corner: the nearest shape that
/// stands for something, of equally near ones the topmost, or else the row.
pub fn hit_test(scene: &Scene, x: f64, y: f64) -> Option<Target> {
    let point = Point { x, y };
    let mut nearest: Option<(f64, Target)> = None;
    // The background of a row is the row, which comes last.
    for shape in scene.shapes.iter().rev().filter(|shape| shape.role != Role::Stripe) {
        let Some(target) = shape.target else { continue };
        let distance = distance(shape, point);
        if distance <= NEAR_PX && nearest.is_none_or(|(least, _)| distance < least) {
            nearest = Some((distance, target));
        }
    }
    let row = || scene.rows.iter().find(|row| row.y <= y && y < row.y + row.height)?.target;
    nearest.map(|(_, target)| target).or_else(row)
}

/// How far a point is from a shape; 0 inside.
fn distance(shape: &Shape, point: Point) -> f64 {
    match &shape.geometry {
        Geometry::Rect { x, y, width, height } => {
            to_box(point, (*x, *x + *width), (*y, *y + *height))
        }
        Geometry::Line { from, to } | Geometry::Arrow { from, to } => to_line(point, *from, *to),
        Geometry::Polyline { points } => points
            .windows(2)
            .map(|ends| to_line(point, ends[0], ends[1]))
            .fold(f64::INFINITY, f64::min),
        Geometry::Area { points, base_y } => to_area(point, points, *base_y),
        Geometry::Text { x, y, text, size_px, anchor } => {
            let width = text.chars().count() as f64 * size_px * CHARACTER;
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => *x - width / 2.0,
                Anchor::End => *x - width,
            };
            to_box(point, (left, left + width), (*y - *size_px * 0.8, *y + *size_px * 0.2))
        }
        Geometry::Mark { center, size_px, .. } => {
            let half = size_px / 2.0;
            let (x, y) = ((center.x - half, center.x + half), (center.y - half, center.y + half));
            to_box(point, x, y)
        }
    }
}

fn to_box(point: Point, (left, right): (f64, f64), (top, bottom): (f64, f64)) -> f64 {
    let dx = (left - point.x).max(point.x - right).max(0.0);
    let dy = (top - point.y).max(point.y - bottom).max(0.0);
    dx.hypot(dy)
}

fn to_line(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx * dx + dy * dy;
    let share = if length == 0.0 {
        0.0
    } else {
        (((point.x - from.x) * dx + (point.y - from.y) * dy) / length).clamp(0.0, 1.0)
    };
    (point.x - from.x - share * dx).hypot(point.y - from.y - share * dy)
}

/// To the part of an area that is right above or below the point.
fn to_area(point: Point, points: &[Point], base_y: f64) -> f64 {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return f64::INFINITY };
    let right = points.partition_point(|corner| corner.x < point.x).min(points.len() - 1);
    let top = points[right.saturating_sub(1)].y.min(points[right].y);
    to_box(point, (first.x, last.x), (top, base_y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{MarkKind, Pattern, Row, RowSubject};
    use crate::trace::{ActorId, MessageId, PrintId};

    fn scene(shapes: Vec<(Geometry, Option<Target>)>) -> Scene {
        let shape = |(geometry, target)| Shape {
            geometry,
            role: Role::Polling,
            pattern: Pattern::Solid,
            target,
        };
        let actor = ActorId::from_index(0);
        let row = Row {
            subject: RowSubject::Actor(actor),
            target: Some(Target::Actor(actor)),
            y: 0.0,
            height: 30.0,
            depth: 0,
            expanded: None,
        };
        let shapes = shapes.into_iter().map(shape).collect();
        Scene { width: 300.0, height: 30.0, plot_left: 0.0, shapes, rows: vec![row] }
    }

    fn message(index: usize) -> Option<Target> {
        Some(Target::Message(MessageId::from_index(index)))
    }

    #[test]
    fn the_nearest_shape_is_hit_then_the_topmost_then_the_row() {
        let print = Some(Target::Print(PrintId::from_index(0)));
        let row = Some(Target::Actor(ActorId::from_index(0)));
        let bar = |x, width| Geometry::Rect { x, y: 5.0, width, height: 20.0 };
        let mark = Geometry::Mark {
            kind: MarkKind::Printed,
            center: Point { x: 50.0, y: 10.0 },
            size_px: 6.0,
        };
        let scene = scene(vec![
            (bar(10.0, 100.0), message(0)),
            (mark, print),
            (bar(200.0, 3.0), message(1)),
            (bar(0.0, 300.0), None),
        ]);
        for (x, y, expected) in [
            (50.0, 10.0, print),
            (52.9, 12.9, print),
            (54.0, 10.0, message(0)),
            (112.0, 10.0, message(0)),
            (120.0, 10.0, row),
            (206.0, 20.0, message(1)),
            (120.0, 40.0, None),
        ] {
            assert_eq!(hit_test(&scene, x, y), expected, "at {x}, {y}");
        }
    }

    #[test]
    fn lines_and_areas_are_hit_where_they_are() {
        let corner = |x, y| Point { x, y };
        let arrow = Geometry::Arrow { from: corner(0.0, 0.0), to: corner(100.0, 30.0) };
        let points =
            vec![corner(150.0, 20.0), corner(200.0, 20.0), corner(200.0, 5.0), corner(250.0, 5.0)];
        let scene =
            scene(vec![(arrow, message(0)), (Geometry::Area { points, base_y: 30.0 }, message(1))]);
        assert_eq!(hit_test(&scene, 50.0, 17.0), message(0));
        assert_ne!(hit_test(&scene, 50.0, 25.0), message(0));
        assert_eq!(hit_test(&scene, 225.0, 7.0), message(1));
        assert_ne!(hit_test(&scene, 170.0, 7.0), message(1));
    }
}
