//! Where the axis has lines, and what is written there.

use super::{Axis, Viewport};

/// A line of the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// The position on the axis: nanoseconds or an index of events.
    pub position: f64,
    /// What is written there.
    pub label: String,
}

/// A unit of time and how many nanoseconds it has, from the smallest.
const UNITS: [(f64, &str); 4] = [(1.0, "ns"), (1e3, "µs"), (1e6, "ms"), (1e9, "s")];

/// How far apart ticks may be, in powers of ten.
const STEPS: [f64; 3] = [1.0, 2.0, 5.0];

/// The least room between two ticks, so that labels do not touch.
const LEAST_PX: f64 = 72.0;

/// The ticks of the visible range: 1, 2 or 5 times a power of ten apart.
pub fn ticks(viewport: Viewport) -> Vec<Tick> {
    let step = step_for(LEAST_PX / viewport.px_per_unit(), viewport.axis());
    let mut ticks = Vec::new();
    let mut count = (viewport.start() / step).ceil();
    while count * step <= viewport.end() {
        let position = count * step;
        ticks.push(Tick { position, label: label(position, step, viewport.axis()) });
        count += 1.0;
    }
    ticks
}

/// The least step of the table that is at least `least`; whole for events.
fn step_for(least: f64, axis: Axis) -> f64 {
    let least = match axis {
        Axis::Time => least,
        Axis::Order => least.max(1.0),
    };
    let power = 10f64.powf(least.log10().floor());
    let step = STEPS.into_iter().map(|step| step * power).find(|&step| least <= step);
    step.unwrap_or(10.0 * power)
}

/// The position in the greatest unit that shows neighbouring ticks without a fraction.
fn label(position: f64, step: f64, axis: Axis) -> String {
    if axis == Axis::Order {
        return format!("{position:.0}");
    }
    let unit = UNITS.iter().rev().find(|(nanos, _)| *nanos <= step).unwrap_or(&UNITS[0]);
    let (nanos, name) = unit;
    format!("{:.0} {name}", position / nanos)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(viewport: Viewport, expected: &[&str]) {
        let labels: Vec<_> = ticks(viewport).into_iter().map(|tick| tick.label).collect();
        assert_eq!(labels, expected);
    }

    #[test]
    fn ticks_are_1_2_or_5_times_a_power_of_ten_apart() {
        check(
            Viewport::new(Axis::Time, 1e9, 700.0),
            &["0 ms", "200 ms", "400 ms", "600 ms", "800 ms", "1000 ms"],
        );
        check(Viewport::new(Axis::Time, 2.2e9, 320.0), &["0 s", "1 s", "2 s"]);
        check(
            Viewport::new(Axis::Time, 2_000.0, 500.0),
            &["0 ns", "500 ns", "1000 ns", "1500 ns", "2000 ns"],
        );
        check(Viewport::new(Axis::Order, 4.0, 1600.0), &["0", "1", "2", "3", "4"]);
    }

    #[test]
    fn only_the_visible_range_has_ticks() {
        let part = Viewport::new(Axis::Time, 1e10, 700.0).zoom_at(400.0, 100.0, 1e10);
        for tick in ticks(part) {
            assert!(part.start() <= tick.position && tick.position <= part.end());
        }
        assert!(ticks(part).len() <= 8);
    }
}
