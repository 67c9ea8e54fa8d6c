//! A scene as a file of its own. The only file of the room that knows colours: a document that
//! leaves the page has to bring its theme along.

use std::fmt::Write as _;

use super::{Anchor, Geometry, MarkKind, Pattern, Point, Role, Scene, Shape};

/// Each role's colour on a light background and on a dark one: those of the page.
const COLOURS: &[(Role, &str, &str)] = &[
    (Role::Polling, "#0b6e99", "#58b7e0"),
    (Role::Queued, "#b35900", "#f0a04b"),
    (Role::Waiting, "#7d8691", "#79828d"),
    (Role::Running, "#5b3fa6", "#b49cf5"),
    (Role::Blocked, "#8f7cc4", "#8874c4"),
    (Role::Starting, "#8f7cc4", "#8874c4"),
    (Role::Merged, "#4f6f80", "#8fb0c0"),
    (Role::FuturePoll, "#3f93b8", "#7cc7e6"),
    (Role::FutureReady, "#1a7f37", "#56d364"),
    (Role::FutureIdle, "#858e99", "#6c7681"),
    (Role::Depth, "#8a6d00", "#dcb93f"),
    (Role::Senders, "#57606a", "#a3abb5"),
    (Role::Created, "#57606a", "#a3abb5"),
    (Role::Done, "#1a7f37", "#56d364"),
    (Role::Dropped, "#a3262a", "#ff8a80"),
    (Role::Panicked, "#a3262a", "#ff8a80"),
    (Role::PrintOut, "#1f2328", "#e6e4df"),
    (Role::PrintErr, "#a3262a", "#ff8a80"),
    (Role::Wake, "#a85300", "#f0a04b"),
    (Role::Message, "#8a6d00", "#dcb93f"),
    (Role::Name, "#1f2328", "#e6e4df"),
    (Role::Label, "#57606a", "#a3abb5"),
    (Role::Grid, "#e3dfd7", "#2b2f36"),
    (Role::Stripe, "#f6f4ef", "#1a1d21"),
    (Role::Cursor, "#1f2328", "#e6e4df"),
    (Role::Selected, "#1f2328", "#e6e4df"),
    (Role::Hovered, "#7d8691", "#79828d"),
];

/// The background, light and dark.
const BACKGROUND: (&str, &str) = ("#ffffff", "#1d2025");

/// A scene as a self-contained SVG document with a title and a description, in light or dark
/// colours as the reader's system asks for.
pub fn svg(scene: &Scene, title: &str, description: &str) -> String {
    let mut out = String::new();
    let (width, height) = (number(scene.width), number(scene.height));
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\">\n\
         <title id=\"title\">{}</title>\n<desc id=\"description\">{}</desc>\n",
        escape(title),
        escape(description),
    );
    style(&mut out);
    definitions(&mut out);
    let _ = writeln!(out, "<rect class=\"background\" width=\"{width}\" height=\"{height}\"/>");
    scene.shapes.iter().for_each(|shape| write_shape(&mut out, shape));
    out.push_str("</svg>\n");
    out
}

/// One custom property a role, light and dark, and a class that uses it.
fn style(out: &mut String) {
    let properties = |dark: bool| {
        let pick = |light: &'static str, other: &'static str| if dark { other } else { light };
        let mut text = format!("--wl-background:{};", pick(BACKGROUND.0, BACKGROUND.1));
        for (role, light, other) in COLOURS {
            let _ = write!(text, "--wl-{}:{};", role.css_name(), pick(light, other));
        }
        text
    };
    let _ = write!(
        out,
        "<style>\nsvg{{{}font-family:system-ui,sans-serif}}\n\
         @media (prefers-color-scheme:dark){{svg{{{}}}}}\n\
         .background{{fill:var(--wl-background)}}\n\
         .solid{{fill:var(--c)}}.line{{fill:none;stroke:var(--c)}}\
         .frame{{fill:none;stroke:var(--c);stroke-width:1.5}}\n",
        properties(false),
        properties(true),
    );
    for role in Role::ALL {
        let name = role.css_name();
        let _ = writeln!(out, ".{name}{{--c:var(--wl-{name})}}");
    }
    out.push_str("</style>\n");
}

/// The roles that are drawn with stripes.
const HATCHED: &[Role] = &[Role::Queued];

/// A pattern of stripes for each of [`HATCHED`], because a pattern cannot take its colour from its use.
fn definitions(out: &mut String) {
    out.push_str("<defs>\n");
    for role in HATCHED {
        let name = role.css_name();
        let _ = writeln!(
            out,
            "<pattern id=\"hatch-{name}\" class=\"{name}\" width=\"5\" height=\"5\" \
             patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
             <path class=\"line\" stroke-width=\"3\" d=\"M0 0V5\"/></pattern>"
        );
    }
    out.push_str("</defs>\n");
}

fn write_shape(out: &mut String, shape: &Shape) {
    let role = shape.role.css_name();
    match &shape.geometry {
        Geometry::Rect { x, y, width, height } => {
            let paint = match shape.pattern {
                Pattern::Solid | Pattern::Thin => format!("class=\"{role} solid\""),
                Pattern::Outline => format!("class=\"{role} frame\""),
                Pattern::Hatched => {
                    format!("class=\"{role} frame\" style=\"fill:url(#hatch-{role})\"")
                }
            };
            let (x, y) = (number(*x), number(*y));
            let (width, height) = (number(*width), number(*height));
            let _ = writeln!(
                out,
                "<rect {paint} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
            );
        }
        Geometry::Line { from, to } => {
            line(out, role, shape.pattern, &format!("M{}L{}", point(*from), point(*to)));
        }
        Geometry::Polyline { points } => line(out, role, shape.pattern, &path(points)),
        Geometry::Area { points, base_y } => {
            let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
            let base = number(*base_y);
            let _ = writeln!(
                out,
                "<path class=\"{role} solid\" fill-opacity=\"0.25\" d=\"{}L{} {base}L{} {base}Z\"/>",
                path(points),
                number(last.x),
                number(first.x),
            );
        }
        Geometry::Text { x, y, text, size_px, anchor } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let (x, y, size, text) = (number(*x), number(*y), number(*size_px), escape(text));
            let _ = writeln!(
                out,
                "<text class=\"{role} solid\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" \
                 text-anchor=\"{anchor}\">{text}</text>"
            );
        }
        Geometry::Arrow { from, to } => arrow(out, role, *from, *to),
        Geometry::Mark { kind, center, size_px } => mark(out, role, *kind, *center, *size_px),
    }
}

fn line(out: &mut String, role: &str, pattern: Pattern, path: &str) {
    let width = match pattern {
        Pattern::Thin => "1",
        Pattern::Solid | Pattern::Hatched => "2",
        Pattern::Outline => "1.5\" stroke-dasharray=\"4 3",
    };
    let _ = writeln!(out, "<path class=\"{role} line\" stroke-width=\"{width}\" d=\"{path}\"/>");
}

fn arrow(out: &mut String, role: &str, from: Point, to: Point) {
    line(out, role, Pattern::Thin, &format!("M{}L{}", point(from), point(to)));
    let length = (to.x - from.x).hypot(to.y - from.y);
    if length < 1.0 {
        return;
    }
    let (dx, dy) = ((to.x - from.x) / length * 6.0, (to.y - from.y) / length * 6.0);
    let wing = |side: f64| Point { x: to.x - dx - side * dy / 2.0, y: to.y - dy + side * dx / 2.0 };
    let head = path(&[wing(1.0), to, wing(-1.0)]);
    let _ = writeln!(out, "<path class=\"{role} solid\" d=\"{head}Z\"/>");
}

/// Symbols are drawn, not written: fonts differ in them.
fn mark(out: &mut String, role: &str, kind: MarkKind, center: Point, size_px: f64) {
    let half = size_px / 2.0;
    let at = |x: f64, y: f64| point(Point { x: center.x + x * half, y: center.y + y * half });
    let stroke = |out: &mut String, path: String| {
        let _ = writeln!(out, "<path class=\"{role} line\" stroke-width=\"2\" d=\"{path}\"/>");
    };
    let fill = |out: &mut String, corners: &[(f64, f64)]| {
        let corners: Vec<_> = corners.iter().map(|&(x, y)| at(x, y)).collect();
        let _ = writeln!(out, "<path class=\"{role} solid\" d=\"M{}Z\"/>", corners.join("L"));
    };
    match kind {
        MarkKind::Created => {
            let corners = [at(0.0, -1.0), at(1.0, 0.0), at(0.0, 1.0), at(-1.0, 0.0)].join("L");
            let _ = writeln!(
                out,
                "<path class=\"{role} line\" style=\"fill:var(--wl-background)\" d=\"M{corners}Z\"/>"
            );
        }
        MarkKind::Done => {
            stroke(out, format!("M{}L{}L{}", at(-0.9, 0.0), at(-0.2, 0.8), at(0.9, -0.8)));
        }
        MarkKind::Dropped => stroke(
            out,
            format!("M{}L{}M{}L{}", at(-0.8, -0.8), at(0.8, 0.8), at(0.8, -0.8), at(-0.8, 0.8)),
        ),
        MarkKind::Panicked => stroke(
            out,
            format!("M{}L{}M{}L{}", at(0.0, -1.0), at(0.0, 0.3), at(0.0, 0.7), at(0.0, 1.0)),
        ),
        MarkKind::Printed | MarkKind::Refused => {
            let (x, y) = (number(center.x), number(center.y));
            let paint = if kind == MarkKind::Printed { "solid" } else { "frame" };
            let radius = number(half * 0.8);
            let _ = writeln!(
                out,
                "<circle class=\"{role} {paint}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"
            );
            if kind == MarkKind::Refused {
                stroke(out, format!("M{}L{}", at(-0.6, 0.6), at(0.6, -0.6)));
            }
        }
        MarkKind::Sent => fill(out, &[(-0.8, 0.7), (0.8, 0.7), (0.0, -0.8)]),
        MarkKind::Received => fill(out, &[(-0.8, -0.7), (0.8, -0.7), (0.0, 0.8)]),
        MarkKind::Collapsed => fill(out, &[(-0.6, -0.8), (0.7, 0.0), (-0.6, 0.8)]),
        MarkKind::Expanded => fill(out, &[(-0.8, -0.6), (0.8, -0.6), (0.0, 0.7)]),
    }
}

fn path(points: &[Point]) -> String {
    let corners: Vec<_> = points.iter().map(|corner| point(*corner)).collect();
    format!("M{}", corners.join("L"))
}

fn point(point: Point) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// With at most two decimals.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// What a text has to be written as in XML. Control characters, which XML cannot hold, become
/// the replacement character.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            control if control.is_control() && !"\n\t".contains(control) => out.push('\u{fffd}'),
            plain => out.push(plain),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_page() {
        let sheet = include_str!("../../static/wakeline.css");
        for (role, light, dark) in COLOURS {
            let of_role = format!("--wl-{}: ", role.css_name());
            let said: Vec<_> =
                sheet.lines().filter_map(|line| line.trim().strip_prefix(&of_role)).collect();
            assert_eq!(said, [format!("{light};"), format!("{dark};")], "{role:?}");
        }
    }

    #[test]
    fn every_role_has_colours() {
        for role in Role::ALL {
            let found = COLOURS.iter().filter(|(coloured, _, _)| coloured == role).count();
            assert_eq!(found, 1, "{role:?}");
        }
    }

    #[test]
    fn no_text_can_end_its_element() {
        let scene = Scene {
            width: 10.0,
            height: 10.0,
            plot_left: 0.0,
            shapes: Vec::new(),
            rows: Vec::new(),
        };
        let file = svg(&scene, "a < b & \"c\"", "</desc><script>\u{0}");
        assert!(file.contains("<title id=\"title\">a &lt; b &amp; &quot;c&quot;</title>"));
        assert!(file.contains(">&lt;/desc&gt;&lt;script&gt;\u{fffd}</desc>"));
    }

    #[test]
    fn numbers_are_short() {
        for (value, expected) in [(1.0, "1"), (0.125, "0.12"), (-0.001, "0"), (100.0, "100")] {
            assert_eq!(number(value), expected);
        }
    }
}
