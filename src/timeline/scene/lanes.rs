//! The lane of an actor: what it is doing, and what it does to others.

use super::View;
use super::draw::Drawing;
use super::merge::{Group, merged};
use super::scale::Scale;
use crate::timeline::words::{blocked_words, waiting_words};
use crate::timeline::{
    Lane, LaneState, MarkKind, Pattern, Point, Role, Row, Span, SpanTarget, Target,
};
use crate::trace::{ActorId, EndCause, Event, EventKind, Stream};

/// The height of a bar.
const BAR_PX: f64 = 16.0;
/// The height of a bar that stands for several polls: they do not fill the time between them.
const MERGED_PX: f64 = 8.0;
/// The least width of a poll: it takes no time on the virtual clock, but it is what matters.
const POLL_PX: f64 = 3.0;
/// How much room the reason of a wait needs to be written.
const REASON_PX: f64 = 40.0;
/// Marks nearer than this are drawn as one: the most telling of them.
const MARK_PX: f64 = 5.0;
/// How many members of a group are looked at to tell what it stands for, at most.
const LOOKED_AT: usize = 12;

pub(super) fn draw(
    drawing: &mut Drawing,
    view: &View<'_>,
    scale: &Scale<'_>,
    row: &Row,
    actor: ActorId,
) {
    let Some(lane) = view.index.lane(actor) else { return };
    draw_spans(drawing, view, scale, row, lane);
    draw_life(drawing, scale, row, lane);
    draw_marks(drawing, view, scale, row, lane, scale.visible());
}

fn draw_spans(drawing: &mut Drawing, view: &View<'_>, scale: &Scale<'_>, row: &Row, lane: &Lane) {
    let (from, to) = scale.visible();
    let spans = lane.spans_seen(from).saturating_sub(1)..lane.spans_seen(to);
    let edge = |index: usize, end: bool| match lane.span(index) {
        Some(span) if end => scale.x_end(span.end_event),
        Some(span) => scale.x(span.first_event),
        None => scale.cursor_x(),
    };
    let groups = merged(spans.start, spans.end, |i| edge(i, false), |i| edge(i, true));
    let bars = groups.filter_map(|group| Bar::of(lane, scale, &group));
    let mut bars: Vec<Bar> = bars.collect();
    // Polls so near to each other that their least widths touch would look like one long poll.
    let mut last_active: Option<usize> = None;
    for place in 0..bars.len() {
        if !is_active(bars[place].span.state) {
            continue;
        }
        if let Some(last) = last_active.replace(place)
            && bars[place].edges.0 < bars[last].edges.0 + POLL_PX + 1.0
        {
            (bars[last].several, bars[place].several) = (true, true);
        }
    }
    bars.iter().for_each(|bar| draw_bar(drawing, view, scale, row, bar));
}

/// What is drawn for a group of spans.
pub(super) struct Bar {
    /// The most telling member.
    pub(super) span: Span,
    /// Whether it stands for several of its kind.
    pub(super) several: bool,
    pub(super) edges: (f64, f64),
    pub(super) target: Target,
}

impl Bar {
    fn of(lane: &Lane, scale: &Scale<'_>, group: &Group) -> Option<Self> {
        let (span, several) = telling(lane, group)?;
        let edges = scale.clip(group.from_x, group.to_x)?;
        Some(Self { span, several, edges, target: Target::Span(target_of(lane, scale, group)) })
    }
}

/// Whether the actor's code runs.
const fn is_active(state: LaneState) -> bool {
    matches!(state, LaneState::Polling { .. } | LaneState::Running)
}

/// The member that a group is drawn as, and whether it stands for several of its kind.
fn telling(lane: &Lane, group: &Group) -> Option<(Span, bool)> {
    let members = (group.first..group.end).take(LOOKED_AT).filter_map(|index| lane.span(index));
    let weight = |state: LaneState| match state {
        state if is_active(state) => 3,
        LaneState::Queued { .. } | LaneState::Blocked { .. } => 2,
        LaneState::Waiting { .. } | LaneState::Starting => 1,
        _ => 0,
    };
    let alike = members.clone().filter(|span| weight(span.state) == 3).count();
    let several = 1 < alike || LOOKED_AT < group.end - group.first;
    members.max_by_key(|span| weight(span.state)).map(|span| (span, several))
}

fn target_of(lane: &Lane, scale: &Scale<'_>, group: &Group) -> SpanTarget {
    let end = lane.span(group.end - 1).and_then(|span| span.end_event);
    SpanTarget {
        actor: lane.actor(),
        first_event: lane.span(group.first).map_or(0, |span| span.first_event),
        end_event: end.map_or(scale.seen(), |end| end.min(scale.seen())),
        members: group.end - group.first,
    }
}

pub(super) fn draw_bar(
    drawing: &mut Drawing,
    view: &View<'_>,
    scale: &Scale<'_>,
    row: &Row,
    bar: &Bar,
) {
    let &Bar { span, several, edges: (from_x, to_x), target } = bar;
    let middle = row.y + row.height / 2.0;
    let height = if several { MERGED_PX } else { BAR_PX };
    let bar = (middle - height / 2.0, height);
    let target = Some(target);
    let (role, pattern, least_px) = match span.state {
        _ if several => (Role::Merged, Pattern::Solid, POLL_PX),
        LaneState::Polling { .. } => (Role::Polling, Pattern::Solid, POLL_PX),
        LaneState::Running => (Role::Running, Pattern::Solid, POLL_PX),
        LaneState::Queued { .. } => (Role::Queued, Pattern::Hatched, 1.0),
        LaneState::Blocked { .. } => (Role::Blocked, Pattern::Outline, 1.0),
        LaneState::Waiting { .. } => (Role::Waiting, Pattern::Thin, 0.0),
        LaneState::Starting => (Role::Starting, Pattern::Thin, 0.0),
        // Between the last poll and the end only destructors run.
        LaneState::Closing => return,
    };
    if pattern == Pattern::Thin {
        drawing.horizontal((from_x, to_x), middle, role, pattern, target);
    } else {
        drawing.bar((from_x, to_x.max(from_x + least_px)), bar, role, pattern, target);
    }
    let room = to_x - from_x - 10.0;
    if several || room < REASON_PX {
        return;
    }
    let seen = scale.seen();
    let words = match span.state {
        LaneState::Waiting { on, others } => {
            let ended_by = span.end_event.filter(|&event| event < seen);
            waiting_words(view.trace, on, others, ended_by)
        }
        LaneState::Blocked { timer, wait } => blocked_words(view.trace, timer, wait),
        LaneState::Starting => "starting".to_owned(),
        _ => return,
    };
    // Above the thin line, inside the box of a blocked thread.
    let y = if pattern == Pattern::Thin { middle - 3.0 } else { middle + 3.5 };
    drawing.text(&words, (from_x + 6.0, y), (10.0, room), Role::Label, target);
}

/// The marks of birth and end.
fn draw_life(drawing: &mut Drawing, scale: &Scale<'_>, row: &Row, lane: &Lane) {
    let y = row.y + row.height / 2.0;
    let target = Some(Target::Actor(lane.actor()));
    if let Some(x) = lane.born().map(|event| scale.x(event)).filter(|&x| scale.is_visible(x)) {
        drawing.mark(MarkKind::Created, Point { x, y: row.y + 5.0 }, 8.0, Role::Created, target);
    }
    let Some((event, how)) = lane.end(scale.seen()) else { return };
    let (kind, role) = match how {
        EndCause::Finished => (MarkKind::Done, Role::Done),
        EndCause::Panicked => (MarkKind::Panicked, Role::Panicked),
        EndCause::Aborted | EndCause::Shutdown | EndCause::Killed => {
            (MarkKind::Dropped, Role::Dropped)
        }
    };
    let x = scale.x(event);
    if scale.is_visible(x) {
        drawing.mark(kind, Point { x: x + 1.0, y }, 12.0, role, target);
    }
}

/// What the actor prints, above its lane, and what it sends and receives, below: between two
/// events.
pub(super) fn draw_marks(
    drawing: &mut Drawing,
    view: &View<'_>,
    scale: &Scale<'_>,
    row: &Row,
    lane: &Lane,
    (from, to): (usize, usize),
) {
    let related = lane.related();
    let (from, to) = (from.max(scale.visible().0), to.min(scale.visible().1));
    let place = |event: usize| related.partition_point(|&related| (related as usize) < event);
    let (mut next, end) = (place(from), place(to));
    while next < end {
        let x = scale.x(related[next] as usize);
        let near = related[next..end]
            .partition_point(|&event| scale.x(event as usize) < x + MARK_PX)
            .max(1);
        let marks = related[next..next + near]
            .iter()
            .take(LOOKED_AT * 4)
            .filter_map(|&event| mark_of(view, lane.actor(), &view.trace.events[event as usize]));
        // Of equally telling ones the first.
        let telling = marks.reduce(|best, mark| if best.0 < mark.0 { mark } else { best });
        if let Some((_, kind, role, target)) = telling {
            let above = matches!(kind, MarkKind::Printed);
            let y = if above { row.y + 4.0 } else { row.y + row.height - 4.0 };
            drawing.mark(kind, Point { x, y }, 7.0, role, Some(target));
        }
        next += near;
    }
}

/// How telling a mark of an event is, its symbol, its role, and what it stands for.
fn mark_of(view: &View<'_>, actor: ActorId, event: &Event) -> Option<(u8, MarkKind, Role, Target)> {
    if event.actor != Some(actor) {
        return None;
    }
    match event.kind {
        EventKind::Printed { print } => {
            let (weight, role) = match view.trace.print(print).stream {
                Stream::Out => (3, Role::PrintOut),
                Stream::Err => (4, Role::PrintErr),
            };
            Some((weight, MarkKind::Printed, role, Target::Print(print)))
        }
        EventKind::Sent { message, .. } => {
            Some((1, MarkKind::Sent, Role::Message, Target::Message(message)))
        }
        EventKind::Received { message, .. } => {
            Some((1, MarkKind::Received, Role::Message, Target::Message(message)))
        }
        EventKind::SendRefused { message, .. } => {
            Some((2, MarkKind::Refused, Role::Panicked, Target::Message(message)))
        }
        _ => None,
    }
}
