//! The wakes and messages of what is selected, as arrows between the rows.

use std::collections::HashMap;

use super::View;
use super::draw::Drawing;
use super::scale::Scale;
use super::workers::row_of;
use crate::timeline::{Lanes, Point, Role, Row, RowSubject, Target};
use crate::trace::{ActorId, ChannelId, EventKind, MessageId};

/// How many events are looked at, at most: more arrows than that are a blot.
const MOST: usize = 2_000;

/// From how far above a wake comes that no actor caused: a timer's, or from outside.
const FROM_ABOVE_PX: f64 = 14.0;

pub(super) fn draw(drawing: &mut Drawing, view: &View<'_>, scale: &Scale<'_>, rows: &[Row]) {
    let Some(selected) = view.selected else { return };
    let heights = rows.iter().map(|row| (row.subject, row.y + row.height / 2.0)).collect();
    let mut flows = Flows { drawing, view, scale, heights, drawn: Vec::new(), last_wake: None };
    match selected {
        Target::Actor(actor) => flows.draw_of_actor(actor, scale.visible()),
        Target::Span(span) => {
            flows.draw_of_actor(span.actor, (span.first_event, span.end_event + 1));
        }
        Target::Future(future) => {
            let actor = view.index.future(future).and_then(|row| row.actor(scale.seen()));
            if let Some(actor) = actor {
                flows.draw_of_actor(actor, scale.visible());
            }
        }
        Target::Channel(channel) => flows.draw_of_channel(channel),
        Target::Message(message) => flows.draw_message(message),
        Target::Wake(event) => flows.draw_wake(event),
        Target::Print(_) => {}
    }
}

/// Wakes by the same one nearer than this to each other are drawn as one.
const WAKES_APART_PX: f64 = 5.0;

struct Flows<'a, 'b> {
    drawing: &'a mut Drawing,
    view: &'a View<'b>,
    scale: &'a Scale<'b>,
    /// The middle of each row.
    heights: HashMap<RowSubject, f64>,
    /// The messages that were drawn: one can be met when it is sent and when it is received.
    drawn: Vec<MessageId>,
    /// Who caused the wake that was drawn last, whom it woke, and where that was.
    last_wake: Option<(Option<ActorId>, ActorId, f64)>,
}

impl Flows<'_, '_> {
    fn draw_of_actor(&mut self, actor: ActorId, (from, to): (usize, usize)) {
        let Some(lane) = self.view.index.lane(actor) else { return };
        let related = lane.related();
        let to = to.min(self.scale.seen());
        let place = |event: usize| related.partition_point(|&related| (related as usize) < event);
        let (first, end) = (place(from), place(to));
        for &event in related[first.min(end)..end].iter().take(MOST) {
            let event = event as usize;
            match self.view.trace.events[event].kind {
                EventKind::Woken { .. } => self.draw_wake(event),
                EventKind::Sent { message, .. } | EventKind::Received { message, .. } => {
                    self.draw_message(message);
                }
                _ => {}
            }
        }
    }

    fn draw_of_channel(&mut self, channel: ChannelId) {
        let Some(track) = self.view.index.channel(channel) else { return };
        let (from, to) = self.scale.visible();
        let steps = track.steps_seen(from)..track.steps_seen(to);
        for (event, _) in steps.take(MOST).filter_map(|place| track.step(place)) {
            match self.view.trace.events[event].kind {
                EventKind::Sent { message, .. } | EventKind::Received { message, .. } => {
                    self.draw_message(message);
                }
                _ => {}
            }
        }
    }

    /// From the lane of who caused it, or from above, to the lane of who was woken.
    fn draw_wake(&mut self, event: usize) {
        let Some(woken) = self.view.trace.events.get(event) else { return };
        let (EventKind::Woken { by, .. }, Some(actor)) = (woken.kind, woken.actor) else { return };
        let Some(y) = self.height(actor, event).filter(|_| event < self.scale.seen()) else {
            return;
        };
        let x = self.scale.x(event);
        let is_near = |&(last_by, last, last_x): &(Option<ActorId>, ActorId, f64)| {
            (last_by, last) == (by, actor) && x - last_x < WAKES_APART_PX
        };
        if !self.scale.is_visible(x) || self.last_wake.as_ref().is_some_and(is_near) {
            return;
        }
        self.last_wake = Some((by, actor, x));
        let from_y = by.and_then(|by| self.height(by, event)).unwrap_or(y - FROM_ABOVE_PX);
        // A task that wakes itself is not left.
        if by != Some(actor) {
            let (from, to) = (Point { x, y: from_y }, Point { x, y });
            self.drawing.arrow(from, to, Role::Wake, Some(Target::Wake(event)));
        }
    }

    /// From who sent it to who received it, as far as both are known.
    fn draw_message(&mut self, message: MessageId) {
        let seen = self.scale.seen();
        let Some(flow) = self.view.index.message(message) else { return };
        let (Some(sent), Some(received)) = (flow.sent(seen), flow.received(seen)) else { return };
        if self.drawn.last() == Some(&message) || self.drawn.contains(&message) {
            return;
        }
        self.drawn.push(message);
        let end = |event: usize| {
            let y = self.height(self.view.trace.events[event].actor?, event)?;
            Some(Point { x: self.scale.x(event), y })
        };
        let (Some(from), Some(to)) = (end(sent), end(received)) else { return };
        let (left, right) = (self.scale.left(), self.scale.right());
        if to.x < left || right < from.x {
            return;
        }
        let (from, to) = (cut(from, to, left, right), cut(to, from, left, right));
        self.drawing.arrow(from, to, Role::Message, Some(Target::Message(message)));
    }

    fn height(&self, actor: ActorId, event: usize) -> Option<f64> {
        let row = match self.view.options.lanes {
            Lanes::Tasks => RowSubject::Actor(actor),
            Lanes::Workers => row_of(self.view, self.scale.seen(), actor, event),
        };
        self.heights.get(&row).copied()
    }
}

/// The end of a line, or where it leaves the plot.
fn cut(end: Point, other: Point, left: f64, right: f64) -> Point {
    let x = end.x.clamp(left, right);
    if x == end.x || other.x == end.x {
        return end;
    }
    let share = (x - end.x) / (other.x - end.x);
    Point { x, y: end.y + share * (other.y - end.y) }
}
