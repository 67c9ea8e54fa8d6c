//! The lane of a worker: whom it polls, one after the other.

use super::View;
use super::draw::Drawing;
use super::lanes::{Bar, draw_bar, draw_marks};
use super::merge::{Group, merged};
use super::scale::Scale;
use crate::timeline::{
    Lane, Pattern, Point, Role, Row, RowSubject, Span, SpanTarget, Target, WorkerLane,
};
use crate::trace::{ActorId, EventKind, WorkerId};

/// How far below the middle of the row the bars are: the names stand above them.
const BELOW_PX: f64 = 5.0;
/// The base line of the names, from the top of the row.
const NAME_PX: f64 = 12.0;
/// How many moves from lane to lane are drawn, at most.
const MOST: usize = 400;

pub(super) fn draw(
    drawing: &mut Drawing,
    view: &View<'_>,
    scale: &Scale<'_>,
    row: &Row,
    worker: Option<WorkerId>,
) {
    let lanes = view.index.worker_lanes();
    let Some(lane) = lanes.iter().find(|lane| lane.worker() == worker) else { return };
    let (from, to) = scale.visible();
    let (first, end) = (lane.parts_seen(from).saturating_sub(1), lane.parts_seen(to));
    let edge = |index: usize, is_end: bool| match part(view, lane, index) {
        Some((_, span)) if is_end => scale.x_end(span.end_event),
        Some((_, span)) => scale.x(span.first_event),
        None => scale.cursor_x(),
    };
    let groups: Vec<Group> =
        merged(first, end, |index| edge(index, false), |index| edge(index, true)).collect();
    let row = Row { y: row.y + BELOW_PX, ..*row };
    let poll_at = |index: usize| {
        let (actor_lane, span) = part(view, lane, index)?;
        Some((actor_lane.actor(), actor_lane.polls_seen(span.first_event + 1)))
    };
    let mut named = None;
    for (place, group) in groups.iter().enumerate() {
        let Some((actor_lane, span)) = part(view, lane, group.first) else { continue };
        let Some(edges) = scale.clip(group.from_x, group.to_x) else { continue };
        let several = 1 < group.end - group.first;
        let target = Target::Span(target_of(view, scale, lane, group, actor_lane.actor()));
        draw_bar(drawing, view, scale, &row, &Bar { span, several, edges, target });
        let poll = poll_at(group.first);
        if !several && named != poll {
            named = poll;
            // The name stands above all of the poll, also where it is blocked in the middle.
            let next = groups[place + 1..].iter().find(|next| poll_at(next.first) != poll);
            let room = next.map_or(scale.right(), |next| next.from_x) - edges.0 - 4.0;
            let at = (edges.0, row.y - BELOW_PX + NAME_PX);
            let name = view.trace.actor_name(actor_lane.actor());
            drawing.text(name, at, (10.0, room), Role::Label, Some(target));
        }
        if !several {
            let last = span.end_event.unwrap_or(scale.seen());
            draw_marks(drawing, view, scale, &row, actor_lane, (span.first_event, last));
        }
    }
}

/// The part at a place of a lane, as the span of an actor.
fn part<'a>(view: &View<'a>, lane: &WorkerLane, index: usize) -> Option<(&'a Lane, Span)> {
    let (actor, span) = lane.part(index)?;
    let actor_lane = view.index.lane(actor)?;
    Some((actor_lane, actor_lane.span(span)?))
}

impl Span {
    /// Whether a poll begins with it, and does not only go on.
    fn first_event_of_poll(&self, view: &View<'_>) -> bool {
        let event = view.trace.events.get(self.first_event);
        event.is_some_and(|event| matches!(event.kind, EventKind::PollStarted { .. }))
    }
}

/// What a group stands for: the parts of its first actor.
fn target_of(
    view: &View<'_>,
    scale: &Scale<'_>,
    lane: &WorkerLane,
    group: &Group,
    actor: ActorId,
) -> SpanTarget {
    let parts = (group.first..group.end).map_while(|index| part(view, lane, index));
    let own: Vec<Span> = parts
        .take_while(|(actor_lane, _)| actor_lane.actor() == actor)
        .map(|(_, span)| span)
        .collect();
    let (first, last) = (own.first(), own.last());
    let spans = first.zip(last).map_or(1, |(first, last)| last.index - first.index + 1);
    SpanTarget {
        actor,
        first_event: first.map_or(0, |span| span.first_event),
        end_event: last
            .and_then(|span| span.end_event)
            .map_or(scale.seen(), |end| end.min(scale.seen())),
        members: spans,
    }
}

/// The row on which an actor is at an event: where it is polled next, as far as that is seen, or
/// was polled last.
pub(super) fn row_of(view: &View<'_>, seen: usize, actor: ActorId, event: usize) -> RowSubject {
    let workers = |lane: &Lane| {
        let polled = |index: usize| poll_of(view, lane, index).filter(|(begun, _)| *begun < seen);
        let here = lane.spans_seen(event + 1);
        let before = (0..here).rev().find_map(polled);
        let is_on = before.is_some_and(|(_, end)| end.is_none_or(|end| event <= end));
        let next = || (here..lane.spans_seen(seen)).find_map(polled);
        let poll = if is_on { before } else { next().or(before) };
        poll.and_then(|(begun, _)| view.trace.events.get(begun)).map(|event| event.kind)
    };
    match view.index.lane(actor).and_then(workers) {
        Some(EventKind::PollStarted { worker, .. }) => RowSubject::Worker(worker),
        _ => RowSubject::Actor(actor),
    }
}

/// The poll that begins with a span of an actor: the events with which it begins and ends.
fn poll_of(view: &View<'_>, lane: &Lane, index: usize) -> Option<(usize, Option<usize>)> {
    let span = lane.span(index).filter(|span| span.first_event_of_poll(view))?;
    let ended = |event: usize| {
        matches!(view.trace.events.get(event)?.kind, EventKind::PollEnded { .. }).then_some(event)
    };
    let ends = (index..index + MOST).map_while(|index| lane.span(index));
    let end = ends.map_while(|span| span.end_event).find_map(ended);
    Some((span.first_event, end))
}

/// Where the selected actor went from poll to poll.
pub(super) fn draw_moves(drawing: &mut Drawing, view: &View<'_>, scale: &Scale<'_>, rows: &[Row]) {
    let actor = match view.selected {
        Some(Target::Actor(actor)) => actor,
        Some(Target::Span(span)) => span.actor,
        _ => return,
    };
    let Some(lane) = view.index.lane(actor) else { return };
    let (from, to) = scale.visible();
    let spans = lane.spans_seen(from).saturating_sub(2)..lane.spans_seen(to);
    let mut last: Option<(usize, f64)> = None;
    for index in spans.take(MOST) {
        let Some((begun, end)) = poll_of(view, lane, index) else { continue };
        let subject = row_of(view, scale.seen(), actor, begun);
        let Some(row) = rows.iter().find(|row| row.subject == subject) else { continue };
        let y = row.y + row.height / 2.0 + BELOW_PX;
        if let Some((left, left_y)) = last {
            let (from, to) =
                (Point { x: scale.x(left), y: left_y }, Point { x: scale.x(begun), y });
            if scale.is_visible(from.x) && scale.is_visible(to.x) && from.y != to.y {
                let line = crate::timeline::Geometry::Line { from, to };
                drawing.push(line, Role::Selected, Pattern::Thin, None);
            }
        }
        last = end.map(|end| (end, y));
    }
}
