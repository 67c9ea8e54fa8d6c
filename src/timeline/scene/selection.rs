//! The frames around what is selected and what the pointer is over.

use super::View;
use super::draw::Drawing;
use super::scale::Scale;
use super::workers::row_of;
use crate::timeline::{Lanes, Pattern, Role, Row, RowSubject, Target};
use crate::trace::ActorId;

/// Half the width of the frame around a mark.
const AROUND_PX: f64 = 6.0;

pub(super) fn draw(drawing: &mut Drawing, view: &View<'_>, scale: &Scale<'_>, rows: &[Row]) {
    let frames = [(view.hovered, Role::Hovered), (view.selected, Role::Selected)];
    for (target, role) in frames {
        let frame = target.and_then(|target| frame(view, scale, rows, target));
        if let Some((edges, height)) = frame {
            drawing.bar(edges, height, role, Pattern::Outline, None);
        }
    }
}

type Frame = ((f64, f64), (f64, f64));

fn frame(view: &View<'_>, scale: &Scale<'_>, rows: &[Row], target: Target) -> Option<Frame> {
    let seen = scale.seen();
    match target {
        Target::Actor(actor) => {
            row_frame(view, rows.iter().find(|row| row.subject == RowSubject::Actor(actor))?)
        }
        Target::Channel(channel) => {
            row_frame(view, rows.iter().find(|row| row.subject == RowSubject::Channel(channel))?)
        }
        Target::Future(future) => {
            let life = view.index.future(future)?;
            let (actor, track) = (life.actor(seen)?, life.track(seen)?);
            let subject = RowSubject::Futures { actor, track };
            row_frame(view, rows.iter().find(|row| row.subject == subject)?)
        }
        Target::Span(span) => {
            let row = lane_row(view, seen, rows, span.actor, span.first_event)?;
            let end = (span.end_event < seen).then_some(span.end_event);
            let (from, to) = scale.clip(scale.x(span.first_event), scale.x_end(end))?;
            Some(((from - 2.0, to.max(from + 3.0) + 2.0), (row.y + 5.0, row.height - 10.0)))
        }
        Target::Message(message) => {
            let flow = view.index.message(message)?;
            let event = flow.sent(seen).or_else(|| flow.refused(seen))?;
            mark_frame(view, scale, rows, event, false)
        }
        Target::Wake(event) => mark_frame(view, scale, rows, event, false),
        Target::Print(print) => {
            let prints = view.index.prints();
            // Lines are printed in order of their ids.
            let event = *prints.get(print.index())? as usize;
            mark_frame(view, scale, rows, event, true)
        }
    }
}

fn row_frame(view: &View<'_>, row: &Row) -> Option<Frame> {
    Some(((1.0, view.viewport.width_px() - 1.0), (row.y + 0.5, row.height - 1.0)))
}

fn mark_frame(
    view: &View<'_>,
    scale: &Scale<'_>,
    rows: &[Row],
    event: usize,
    above: bool,
) -> Option<Frame> {
    let actor = view.trace.events.get(event)?.actor?;
    let row = lane_row(view, scale.seen(), rows, actor, event)?;
    let x = scale.x(event);
    let y = if above { row.y + 4.0 } else { row.y + row.height - 4.0 };
    (event < scale.seen() && scale.is_visible(x))
        .then_some(((x - AROUND_PX, x + AROUND_PX), (y - AROUND_PX, 2.0 * AROUND_PX)))
}

fn lane_row<'a>(
    view: &View<'_>,
    seen: usize,
    rows: &'a [Row],
    actor: ActorId,
    event: usize,
) -> Option<&'a Row> {
    let subject = match view.options.lanes {
        Lanes::Tasks => RowSubject::Actor(actor),
        Lanes::Workers => row_of(view, seen, actor, event),
    };
    rows.iter().find(|row| row.subject == subject)
}
