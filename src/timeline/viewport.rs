//! Which part of the axis is visible, and the map between it and pixels.
//!
//! A small value: whoever moves it gets a new one. Positions on the axis are `f64`: nanoseconds
//! since the run began, or indices of events; `f64` holds both exactly for any run that fits
//! into memory.

/// What the horizontal axis counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Axis {
    /// Nanoseconds since the run began.
    #[default]
    Time,
    /// Events: every event is as wide as every other. Several runs share the axis, each with
    /// its own numbering.
    Order,
}

impl Axis {
    /// The shortest range that can be shown: a tenth of a microsecond, or four events.
    const fn shortest(self) -> f64 {
        match self {
            Self::Time => 100.0,
            Self::Order => 4.0,
        }
    }
}

/// The visible range of the axis, and the width of the scene it is drawn in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    axis: Axis,
    start: f64,
    end: f64,
    width_px: f64,
}

/// Free room to the left of the first moment and to the right of the last, so that marks there
/// are not cut.
const MARGIN_PX: f64 = 8.0;

/// The narrowest scene that is drawn; a narrower one is drawn as if it were this wide.
const NARROWEST_PX: f64 = 240.0;

/// How much free room there may be after the end, as a share of the whole.
const ROOM_AFTER_END: f64 = 0.05;

impl Viewport {
    /// Shows everything from 0 to `end` of `axis` in a scene that is `width_px` wide.
    pub fn new(axis: Axis, end: f64, width_px: f64) -> Self {
        Self { axis, start: 0.0, end: 1.0, width_px: NARROWEST_PX }.resize(width_px).fit(end)
    }

    /// What the axis counts.
    pub const fn axis(self) -> Axis {
        self.axis
    }

    /// The first visible position.
    pub const fn start(self) -> f64 {
        self.start
    }

    /// The last visible position; more than [`Viewport::start`].
    pub const fn end(self) -> f64 {
        self.end
    }

    /// The width of the whole scene, gutter included.
    pub const fn width_px(self) -> f64 {
        self.width_px
    }

    /// The width of the gutter at the left, where the names of the rows are.
    pub fn gutter_px(self) -> f64 {
        (self.width_px * 0.2).clamp(96.0, 200.0).round()
    }

    /// Where [`Viewport::start`] is, in pixels from the left edge of the scene.
    pub fn left_px(self) -> f64 {
        self.gutter_px() + MARGIN_PX
    }

    /// Where [`Viewport::end`] is, in pixels from the left edge of the scene.
    pub fn right_px(self) -> f64 {
        self.width_px - MARGIN_PX
    }

    /// How many pixels one unit of the axis takes.
    pub fn px_per_unit(self) -> f64 {
        (self.right_px() - self.left_px()) / (self.end - self.start)
    }

    /// Where a position of the axis is, in pixels from the left edge of the scene. The inverse
    /// of [`Viewport::time_from_x`].
    pub fn x_from_time(self, time: f64) -> f64 {
        self.left_px() + (time - self.start) * self.px_per_unit()
    }

    /// The position of the axis at `x` pixels from the left edge of the scene. The inverse of
    /// [`Viewport::x_from_time`].
    pub fn time_from_x(self, x: f64) -> f64 {
        self.start + (x - self.left_px()) / self.px_per_unit()
    }

    /// The same range in a scene of another width.
    #[must_use]
    pub fn resize(self, width_px: f64) -> Self {
        let width_px = if width_px.is_finite() { width_px.max(NARROWEST_PX) } else { NARROWEST_PX };
        Self { width_px, ..self }
    }

    /// Everything from 0 to `end`.
    #[must_use]
    pub fn fit(self, end: f64) -> Self {
        Self { start: 0.0, end: end.max(self.axis.shortest()), ..self }
    }

    /// Moves the content by `dx_px` pixels to the right, which shows what was earlier; not
    /// beyond 0 and hardly beyond `end`.
    #[must_use]
    pub fn pan(self, dx_px: f64, end: f64) -> Self {
        let shift = dx_px / self.px_per_unit();
        Self { start: self.start - shift, end: self.end - shift, ..self }.clamp(end)
    }

    /// Enlarges the content by `factor` (reduces it below 1) and keeps the position under `x`
    /// where it is, unless that would show what is before 0 or well beyond `end`.
    #[must_use]
    pub fn zoom_at(self, x: f64, factor: f64, end: f64) -> Self {
        let fixed = self.time_from_x(x);
        let wanted = (self.end - self.start) / factor;
        if !wanted.is_finite() {
            return self;
        }
        let length = wanted.clamp(self.axis.shortest(), self.limit(end));
        let share = (fixed - self.start) / (self.end - self.start);
        let start = fixed - share * length;
        Self { start, end: start + length, ..self }.clamp(end)
    }

    /// Where the visible range has to end.
    fn limit(self, end: f64) -> f64 {
        (end * (1.0 + ROOM_AFTER_END)).max(self.axis.shortest())
    }

    fn clamp(self, end: f64) -> Self {
        let limit = self.limit(end);
        let length = (self.end - self.start).min(limit);
        let start = self.start.clamp(0.0, limit - length);
        Self { start, end: start + length, ..self }
    }
}

impl Default for Viewport {
    /// A second, in 960 pixels.
    fn default() -> Self {
        Self::new(Axis::Time, 1e9, 960.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    fn viewports() -> impl Strategy<Value = (Viewport, f64)> {
        let axis = prop_oneof![Just(Axis::Time), Just(Axis::Order)];
        (axis, 1e3..1e12f64, 320.0..4000.0f64, 0.0..1.0f64, 1.0..1e4f64).prop_map(
            |(axis, end, width, at, factor)| {
                let whole = Viewport::new(axis, end, width);
                let x = whole.left_px() + at * (whole.right_px() - whole.left_px());
                (whole.zoom_at(x, factor, end), end)
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn the_two_conversions_are_inverse((viewport, _) in viewports(), share in -1.0..2.0f64) {
            let time = viewport.start() + share * (viewport.end() - viewport.start());
            let back = viewport.time_from_x(viewport.x_from_time(time));
            prop_assert!((back - time).abs() <= 1e-9 * (time.abs() + viewport.end()));
            let x = share * viewport.width_px();
            prop_assert!((viewport.x_from_time(viewport.time_from_x(x)) - x).abs() < 1e-3);
        }

        #[test]
        fn zooming_keeps_the_position_under_the_pointer(
            (viewport, end) in viewports(), share in 0.0..1.0f64, factor in 1.0..50.0f64,
        ) {
            let x = viewport.left_px() + share * (viewport.right_px() - viewport.left_px());
            let before = viewport.time_from_x(x);
            let after = viewport.zoom_at(x, factor, end).time_from_x(x);
            prop_assert!((before - after).abs() <= 1e-9 * end, "{before} became {after}");
        }

        #[test]
        fn what_is_visible_stays_within_the_run(
            (viewport, end) in viewports(), dx in -1e5..1e5f64, x in 0.0..4000.0f64,
            factor in 0.001..1000.0f64,
        ) {
            for moved in [viewport.pan(dx, end), viewport.zoom_at(x, factor, end)] {
                prop_assert!(0.0 <= moved.start() && moved.start() < moved.end());
                prop_assert!(moved.end() <= moved.limit(end) * (1.0 + 1e-12));
            }
        }
    }

    #[test]
    fn panning_by_pixels_moves_what_is_there_by_pixels() {
        let viewport = Viewport::new(Axis::Time, 1e9, 800.0).zoom_at(400.0, 10.0, 1e9);
        let time = viewport.time_from_x(500.0);
        let moved = viewport.pan(30.0, 1e9);
        assert!((moved.x_from_time(time) - 530.0).abs() < 1e-6);
    }

    #[test]
    fn nonsense_changes_nothing() {
        let viewport = Viewport::new(Axis::Time, 1e9, 800.0);
        assert_eq!(viewport.zoom_at(400.0, 0.0, 1e9), viewport);
        assert_eq!(viewport.resize(f64::NAN).width_px(), NARROWEST_PX);
    }
}
