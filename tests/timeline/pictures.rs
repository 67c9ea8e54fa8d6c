//! The scene, and the words for it.

use std::collections::{BTreeMap, HashSet};

use proptest::prelude::*;
use wakeline::timeline::{
    Axis, Cursor, Detail, Geometry, Index, Point, RowOptions, Scene, Shape, SpanTarget, Target,
    Viewport, hit_test, inspect, scene, summary, svg,
};
use wakeline::trace::Trace;

use super::{TRACES, cases_of, everything, prefix, thousandths, trace_of, whole};

/// A viewport somewhere in a trace.
fn viewport(trace: &Trace, axis: Axis, width: f64, at: f64, factor: f64) -> Viewport {
    let end = match axis {
        Axis::Time => trace.end().as_nanos() as f64,
        Axis::Order => trace.events.len() as f64,
    };
    let all = Viewport::new(axis, end, width);
    all.zoom_at(all.left_px() + at * (all.right_px() - all.left_px()), factor, end)
}

fn axes() -> impl Strategy<Value = Axis> {
    prop_oneof![Just(Axis::Time), Just(Axis::Order)]
}

proptest! {
    #![proptest_config(cases_of(200))]

    /// What comes after the cursor has no influence: a replay shows what was shown live.
    #[test]
    fn the_picture_at_a_cursor_is_the_one_that_was_seen_live(
        pick in 0..1000usize, share in 0..1_001usize, axis in axes(), at in 0.0..1.0f64,
        factor in 1.0..200.0f64, width in 320.0..1600.0f64, by_worker in any::<bool>(),
    ) {
        let trace = &TRACES[pick % TRACES.len()];
        let seen = thousandths(trace, share);
        let (live, index) = (prefix(trace, seen), Index::of(trace));
        let live_index = Index::of(&live);
        let cursor = Cursor::after_events(trace, seen);
        let viewport = viewport(trace, axis, width, at, factor);
        let options = everything(by_worker);
        let replayed = scene(&whole(trace, &index, cursor, &options, viewport));
        let seen_live = scene(&whole(&live, &live_index, cursor, &options, viewport));
        let targets: HashSet<_> = replayed.shapes.iter().filter_map(|shape| shape.target).collect();
        for target in targets {
            prop_assert_eq!(
                inspect(trace, &index, cursor, target),
                inspect(&live, &live_index, cursor, target)
            );
            let mut view = whole(trace, &index, cursor, &options, viewport);
            let mut live_view = whole(&live, &live_index, cursor, &options, viewport);
            view.selected = Some(target);
            live_view.selected = Some(target);
            if factor < 3.0 {
                prop_assert_eq!(scene(&view), scene(&live_view));
            }
        }
        prop_assert_eq!(replayed, seen_live);
        prop_assert_eq!(
            summary(trace, &index, cursor),
            summary(&live, &live_index, cursor)
        );
    }

    #[test]
    fn the_bars_of_a_lane_stand_for_all_its_spans(
        pick in 0..1000usize, axis in axes(), width in 320.0..1600.0f64,
    ) {
        let trace = &TRACES[pick % TRACES.len()];
        let index = Index::of(trace);
        let options = RowOptions { detail: Detail::Actors, ..RowOptions::default() };
        let viewport = viewport(trace, axis, width, 0.0, 1.0);
        let scene = scene(&whole(trace, &index, Cursor::end_of(trace), &options, viewport));
        let mut bars: BTreeMap<_, BTreeMap<usize, SpanTarget>> = BTreeMap::new();
        for shape in &scene.shapes {
            if let Some(Target::Span(span)) = shape.target {
                bars.entry(span.actor).or_default().insert(span.first_event, span);
            }
        }
        for lane in index.lanes() {
            let bars = bars.get(&lane.actor()).cloned().unwrap_or_default();
            for span in lane.spans() {
                let of = bars.range(..=span.first_event).next_back().map(|(_, bar)| bar);
                let drawn = of.is_some_and(|bar| span.first_event < bar.end_event);
                let is_closing = matches!(span.state, wakeline::timeline::LaneState::Closing);
                prop_assert!(drawn || is_closing, "{:?} is not drawn", span);
            }
            for bar in bars.values() {
                let inside = lane.spans_seen(bar.end_event) - lane.spans_seen(bar.first_event);
                prop_assert_eq!(inside, bar.members);
            }
        }
    }

    #[test]
    fn a_picture_costs_what_is_visible(
        pick in 0..1000usize, axis in axes(), at in 0.0..1.0f64, factor in 1.0..1e4f64,
        width in 320.0..1600.0f64, share in 0..1_001usize, by_worker in any::<bool>(),
    ) {
        let trace = &TRACES[pick % TRACES.len()];
        let index = Index::of(trace);
        let cursor = Cursor::after_events(trace, thousandths(trace, share));
        let options = everything(by_worker);
        let viewport = viewport(trace, axis, width, at, factor);
        let scene = scene(&whole(trace, &index, cursor, &options, viewport));
        prop_assert!(scene.shapes.len() as f64 <= scene.rows.len() as f64 * width * 3.0 + 100.0);
        for shape in &scene.shapes {
            for Point { x, y } in corners(shape) {
                prop_assert!(-20.0 <= x && x <= width + 20.0, "{:?}", shape);
                prop_assert!(-20.0 <= y && y <= scene.height + 20.0, "{:?}", shape);
            }
        }
    }
}

/// The points that have to be inside the picture.
fn corners(shape: &Shape) -> Vec<Point> {
    match &shape.geometry {
        Geometry::Rect { x, y, width, height } => {
            vec![Point { x: *x, y: *y }, Point { x: x + width, y: y + height }]
        }
        Geometry::Line { from, to } | Geometry::Arrow { from, to } => vec![*from, *to],
        Geometry::Polyline { points } | Geometry::Area { points, .. } => points.clone(),
        Geometry::Text { x, y, .. } => vec![Point { x: *x, y: *y }],
        Geometry::Mark { center, .. } => vec![*center],
    }
}

#[test]
fn what_can_be_hit_can_be_inspected() {
    for trace in TRACES.iter() {
        let index = Index::of(trace);
        let cursor = Cursor::end_of(trace);
        let options = everything(true);
        let viewport = viewport(trace, Axis::Order, 1200.0, 0.0, 1.0);
        let picture = scene(&whole(trace, &index, cursor, &options, viewport));
        let mut hit = 0;
        for step in 0..4_000 {
            let (x, y) = (f64::from(step % 100) * 12.0, f64::from(step / 100) * 9.0);
            let Some(target) = hit_test(&picture, x, y) else { continue };
            hit += 1;
            let facts = inspect(trace, &index, cursor, target);
            assert!(1 < facts.len(), "{}: {target:?} tells {facts:?}", trace.header.program);
        }
        assert!(100 < hit, "{}: {hit}", trace.header.program);
    }
}

#[test]
fn rows_outside_the_visible_height_are_left_out() {
    let trace = trace_of("intervals-from-task");
    let index = Index::of(trace);
    let options = everything(false);
    let viewport = viewport(trace, Axis::Time, 900.0, 0.0, 1.0);
    let mut view = whole(trace, &index, Cursor::end_of(trace), &options, viewport);
    let all = scene(&view);
    view.visible_y = Some((0.0, 60.0));
    let part = scene(&view);
    assert_eq!(part.rows, all.rows);
    assert!(part.shapes.len() * 2 < all.shapes.len());
    assert!(part.shapes.iter().all(|shape| all.shapes.contains(shape)));
}

#[test]
fn selecting_a_message_draws_its_arrow_between_the_lanes() {
    let trace = trace_of("thread-to-channel");
    let index = Index::of(trace);
    let options = RowOptions::default();
    let viewport = viewport(trace, Axis::Time, 900.0, 0.0, 1.0);
    let mut view = whole(trace, &index, Cursor::end_of(trace), &options, viewport);
    let arrows = |scene: &Scene| {
        let is_arrow = |shape: &&Shape| matches!(shape.geometry, Geometry::Arrow { .. });
        scene.shapes.iter().filter(is_arrow).count()
    };
    assert_eq!(arrows(&scene(&view)), 0);
    view.selected = Some(Target::Message(wakeline::trace::MessageId::from_index(3)));
    assert_eq!(arrows(&scene(&view)), 1);
    view.selected = Some(Target::Channel(wakeline::trace::ChannelId::from_index(0)));
    assert_eq!(arrows(&scene(&view)), 10);
}

#[test]
fn every_element_of_the_svg_is_closed() {
    for trace in TRACES.iter() {
        let index = Index::of(trace);
        let options = everything(true);
        let viewport = viewport(trace, Axis::Order, 700.0, 0.0, 1.0);
        let picture = scene(&whole(trace, &index, Cursor::end_of(trace), &options, viewport));
        let file = svg(&picture, "a & b", &summary(trace, &index, Cursor::end_of(trace)));
        let mut open = Vec::new();
        for element in file.split('<').skip(1) {
            let (tag, _) = element.split_once('>').expect("every tag ends");
            let name = tag.split([' ', '/', '\n']).find(|name| !name.is_empty()).unwrap_or("");
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(name), "{}", trace.header.program);
            } else if !tag.ends_with('/') {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{open:?}");
        assert!(!file.contains("NaN") && !file.contains("inf"), "{}", trace.header.program);
    }
}
