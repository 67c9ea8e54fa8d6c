//! Paints a scene on a canvas.

use std::cell::RefCell;
use std::collections::HashMap;

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CanvasPattern, CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement};

use crate::timeline::{Anchor, Geometry, MarkKind, Pattern, Point, Role, Scene, Shape};
use crate::ui::PaintJob;

/// The side of the tile of a hatched area, in CSS pixels.
const TILE_PX: f64 = 5.0;

/// Paints a scene, at the resolution of the screen. A canvas whose width is not the scene's is
/// not painted: the width is told, and a fitting scene follows.
pub(super) fn paint(job: &PaintJob) {
    let Some(canvas) = job.canvas.cast::<HtmlCanvasElement>() else { return };
    let width_px = f64::from(canvas.client_width());
    if width_px > 0.0 && (width_px.max(240.0) - job.scene.width).abs() > 0.5 {
        job.on_width.emit(width_px);
        return;
    }
    let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    resize(&canvas, &job.scene, ratio);
    if let Some(painter) = Painter::new(&canvas) {
        painter.paint(&job.scene, ratio).ok();
    }
}

fn resize(canvas: &HtmlCanvasElement, scene: &Scene, ratio: f64) {
    let (width, height) = (whole(scene.width * ratio), whole(scene.height * ratio));
    // Setting a size clears the canvas, even to what it was.
    if canvas.width() != width {
        canvas.set_width(width);
    }
    if canvas.height() != height {
        canvas.set_height(height);
        let style: &CssStyleDeclaration = &canvas.style();
        style.set_property("height", &format!("{}px", scene.height)).ok();
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of pixels, rounded; the cast saturates"
)]
fn whole(px: f64) -> u32 {
    px.round() as u32
}

thread_local! {
    /// Hatched tiles by colour: making one takes longer than painting a whole scene.
    static HATCHES: RefCell<HashMap<String, CanvasPattern>> = RefCell::default();
}

struct Painter {
    context: CanvasRenderingContext2d,
    colours: HashMap<Role, String>,
    font: String,
}

impl Painter {
    fn new(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let style = web_sys::window()?.get_computed_style(canvas).ok()??;
        let value = |name: &str| style.get_property_value(name).unwrap_or_default();
        let colour = |role: Role| (role, value(&format!("--wl-{}", role.css_name())));
        let colours = Role::ALL.iter().map(|&role| colour(role)).collect();
        Some(Self { context, colours, font: value("font-family") })
    }

    fn paint(&self, scene: &Scene, ratio: f64) -> Result<(), JsValue> {
        let context = &self.context;
        context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0)?;
        context.clear_rect(0.0, 0.0, scene.width, scene.height);
        scene.shapes.iter().try_for_each(|shape| self.shape(shape))
    }

    fn shape(&self, shape: &Shape) -> Result<(), JsValue> {
        let context = &self.context;
        let colour = self.colours.get(&shape.role).map_or("", String::as_str);
        context.set_stroke_style_str(colour);
        context.set_fill_style_str(colour);
        context.set_line_width(if shape.pattern == Pattern::Thin { 1.0 } else { 1.5 });
        if shape.pattern == Pattern::Outline {
            context.set_line_dash(&js_sys::Array::of2(&3.0.into(), &3.0.into()))?;
            let drawn = self.geometry(shape);
            context.set_line_dash(&js_sys::Array::new())?;
            return drawn;
        }
        self.geometry(shape)
    }

    fn geometry(&self, shape: &Shape) -> Result<(), JsValue> {
        let context = &self.context;
        match &shape.geometry {
            Geometry::Rect { x, y, width, height } => {
                self.rect(shape, *x, *y, *width, *height);
                Ok(())
            }
            Geometry::Line { from, to } => {
                self.line(shape, *from, *to);
                Ok(())
            }
            Geometry::Polyline { points } => {
                self.path(points);
                context.stroke();
                Ok(())
            }
            Geometry::Area { points, base_y } => {
                self.area(points, *base_y);
                Ok(())
            }
            Geometry::Text { x, y, text, size_px, anchor } => {
                context.set_font(&format!("{size_px}px {}", self.font));
                context.set_text_align(match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "center",
                    Anchor::End => "end",
                });
                context.fill_text(text, *x, *y)
            }
            Geometry::Arrow { from, to } => self.arrow(*from, *to),
            Geometry::Mark { kind, center, size_px } => self.mark(*kind, *center, *size_px),
        }
    }

    fn rect(&self, shape: &Shape, x: f64, y: f64, width: f64, height: f64) {
        let context = &self.context;
        match shape.pattern {
            Pattern::Hatched => {
                if let Some(hatch) = self.hatch(shape.role) {
                    context.set_fill_style_canvas_pattern(&hatch);
                }
                context.fill_rect(x, y, width, height);
                context.set_line_width(1.0);
                context.stroke_rect(
                    x + 0.5,
                    y + 0.5,
                    (width - 1.0).max(0.0),
                    (height - 1.0).max(0.0),
                );
            }
            Pattern::Outline => context.stroke_rect(x, y, width, height),
            Pattern::Solid | Pattern::Thin => context.fill_rect(x, y, width, height),
        }
    }

    /// Upright and level lines are filled, which is much faster than stroking them, and sharp.
    fn line(&self, shape: &Shape, from: Point, to: Point) {
        let context = &self.context;
        let width = context.line_width();
        if shape.pattern != Pattern::Outline && from.y == to.y {
            context.fill_rect(from.x, from.y - width / 2.0, to.x - from.x, width);
        } else if shape.pattern != Pattern::Outline && from.x == to.x {
            context.fill_rect(from.x - width / 2.0, from.y, width, to.y - from.y);
        } else {
            self.path(&[from, to]);
            context.stroke();
        }
    }

    fn path(&self, points: &[Point]) {
        self.context.begin_path();
        for (i, point) in points.iter().enumerate() {
            if i == 0 {
                self.context.move_to(point.x, point.y);
            } else {
                self.context.line_to(point.x, point.y);
            }
        }
    }

    fn area(&self, points: &[Point], base_y: f64) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        self.path(points);
        self.context.stroke();
        self.context.line_to(last.x, base_y);
        self.context.line_to(first.x, base_y);
        self.context.close_path();
        self.context.set_global_alpha(0.35);
        self.context.fill();
        self.context.set_global_alpha(1.0);
    }

    fn arrow(&self, from: Point, to: Point) -> Result<(), JsValue> {
        const HEAD_PX: f64 = 6.0;
        let context = &self.context;
        self.path(&[from, to]);
        context.stroke();
        let angle = (to.y - from.y).atan2(to.x - from.x);
        context.save();
        context.translate(to.x, to.y)?;
        context.rotate(angle)?;
        let corner = |x: f64, y: f64| Point { x, y };
        self.path(&[
            corner(0.0, 0.0),
            corner(-HEAD_PX, -HEAD_PX / 2.0),
            corner(-HEAD_PX, HEAD_PX / 2.0),
        ]);
        context.close_path();
        context.fill();
        context.restore();
        Ok(())
    }

    fn mark(&self, kind: MarkKind, center: Point, size_px: f64) -> Result<(), JsValue> {
        let context = &self.context;
        context.set_font(&format!("bold {size_px}px {}", self.font));
        context.set_text_align("center");
        context.set_text_baseline("middle");
        let drawn = context.fill_text(&kind.symbol().to_string(), center.x, center.y);
        context.set_text_baseline("alphabetic");
        drawn
    }

    /// Diagonal stripes in the colour of a role.
    fn hatch(&self, role: Role) -> Option<CanvasPattern> {
        let colour = self.colours.get(&role)?;
        let known = HATCHES.with_borrow(|hatches| hatches.get(colour).cloned());
        known.or_else(|| {
            let hatch = self.new_hatch(colour)?;
            HATCHES.with_borrow_mut(|hatches| hatches.insert(colour.clone(), hatch.clone()));
            Some(hatch)
        })
    }

    fn new_hatch(&self, colour: &str) -> Option<CanvasPattern> {
        let document = web_sys::window()?.document()?;
        let tile: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        tile.set_width(whole(TILE_PX));
        tile.set_height(whole(TILE_PX));
        let context: CanvasRenderingContext2d = tile.get_context("2d").ok()??.dyn_into().ok()?;
        context.set_stroke_style_str(colour);
        context.set_line_width(1.2);
        context.begin_path();
        for offset in [-TILE_PX, 0.0, TILE_PX] {
            context.move_to(offset, TILE_PX);
            context.line_to(offset + TILE_PX, 0.0);
        }
        context.stroke();
        self.context.create_pattern_with_html_canvas_element(&tile, "repeat").ok()?
    }
}
