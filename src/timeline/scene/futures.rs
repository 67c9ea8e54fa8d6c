//! The futures of one call site: when they exist and when they are polled.

use super::View;
use super::draw::Drawing;
use super::merge::merged;
use super::scale::Scale;
use crate::timeline::polled::{Polled, polled};
use crate::timeline::{
    FutureRow, FutureTrack, MarkKind, Pattern, Point, Role, Row, Target, TrackId,
};
use crate::trace::{EventKind, FutureId, PollOutcome};

const BAR_PX: f64 = 10.0;
const POLL_PX: f64 = 3.0;
const MARK_PX: f64 = 8.0;

pub(super) fn draw(
    drawing: &mut Drawing,
    view: &View<'_>,
    scale: &Scale<'_>,
    row: &Row,
    track: TrackId,
) {
    let track = view.index.track(track);
    draw_lives(drawing, view, scale, row, track);
    draw_polls(drawing, view, scale, row, track);
}

/// A thin line from the creation of a future to its end, with a mark at both.
fn draw_lives(
    drawing: &mut Drawing,
    view: &View<'_>,
    scale: &Scale<'_>,
    row: &Row,
    track: &FutureTrack,
) {
    let y = row.y + row.height / 2.0;
    let (from, to) = scale.visible();
    let seen = scale.seen();
    let futures = view.index.futures_on_track(track, to);
    let before = view.index.futures_on_track(track, from).len();
    let future = |place: usize| view.index.future(futures[place]);
    let groups = merged(
        before.saturating_sub(1),
        futures.len(),
        |place| future(place).and_then(|row| entered(row, track, seen)).map_or(0.0, |e| scale.x(e)),
        |place| {
            // To the next one, so that the edges increase although futures may overlap.
            match futures.get(place + 1).and_then(|&next| view.index.future(next)) {
                Some(next) => entered(next, track, seen).map_or(scale.cursor_x(), |e| scale.x(e)),
                None => {
                    future(place).map_or(scale.cursor_x(), |row| scale.x_end(row.dropped(seen)))
                }
            }
        },
    );
    for group in groups {
        let last = futures[group.end - 1];
        let Some(life) = view.index.future(last) else { continue };
        let is_lost = life.first_poll(seen).is_none();
        // One that was polled since then is on another track now.
        if track.is_unpolled() && !is_lost {
            continue;
        }
        draw_life(drawing, view, scale, life, last, y, group.from_x);
    }
}

fn draw_life(
    drawing: &mut Drawing,
    view: &View<'_>,
    scale: &Scale<'_>,
    life: &FutureRow,
    future: FutureId,
    y: f64,
    from_x: f64,
) {
    let seen = scale.seen();
    let target = Some(Target::Future(future));
    let created = life.created(seen).map(|event| scale.x(event));
    let to_x = scale.x_end(life.dropped(seen));
    if let Some(edges) = scale.clip(created.unwrap_or(from_x).min(from_x), to_x) {
        drawing.horizontal(edges, y, Role::FutureIdle, Pattern::Thin, target);
    }
    if let Some(x) = created.filter(|&x| scale.is_visible(x)) {
        drawing.mark(MarkKind::Created, Point { x, y }, MARK_PX, Role::Created, target);
    }
    let is_over = matches!(
        polled(view.trace, view.index, future, seen),
        Polled::Ended(PollOutcome::Ready | PollOutcome::Panicked)
    );
    if life.dropped(seen).is_some() && !is_over && scale.is_visible(to_x) {
        drawing.mark(MarkKind::Dropped, Point { x: to_x, y }, MARK_PX, Role::Dropped, target);
    }
}

/// The event by which a future came onto a track.
fn entered(row: &FutureRow, track: &FutureTrack, seen: usize) -> Option<usize> {
    if track.is_unpolled() { row.created(seen) } else { row.first_poll(seen) }
}

fn draw_polls(
    drawing: &mut Drawing,
    view: &View<'_>,
    scale: &Scale<'_>,
    row: &Row,
    track: &FutureTrack,
) {
    let bar = (row.y + (row.height - BAR_PX) / 2.0, BAR_PX);
    let (from, to) = scale.visible();
    let polls = track.polls_seen(from).saturating_sub(1)..track.polls_seen(to);
    let groups = merged(
        polls.start,
        polls.end,
        |place| track.poll(place).map_or(0.0, |poll| scale.x(poll.first_event)),
        |place| track.poll(place).map_or(0.0, |poll| scale.x_end(poll.end_event)),
    );
    for group in groups {
        let Some(poll) = track.poll(group.end - 1) else { continue };
        let Some((from_x, to_x)) = scale.clip(group.from_x, group.to_x) else { continue };
        let end = poll.end_event.filter(|&event| event < scale.seen());
        let outcome = end.and_then(|event| match view.trace.events[event].kind {
            EventKind::FutureReturned { outcome, .. } => Some(outcome),
            _ => None,
        });
        let role = match outcome {
            Some(PollOutcome::Ready) => Role::FutureReady,
            Some(PollOutcome::Panicked) => Role::Panicked,
            Some(PollOutcome::Pending) | None => Role::FuturePoll,
        };
        let target = match view.trace.events[poll.first_event].kind {
            EventKind::FuturePolled { future } => Some(Target::Future(future)),
            _ => row.target,
        };
        drawing.bar((from_x, to_x.max(from_x + POLL_PX)), bar, role, Pattern::Solid, target);
    }
}
