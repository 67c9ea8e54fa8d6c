//! The names of the rows.

use super::View;
use super::draw::Drawing;
use super::scale::Scale;
use crate::timeline::words::{kind_word, life_word};
use crate::timeline::{MarkKind, Point, Role, Row, RowSubject};
use crate::trace::ActorKind;

const INDENT_PX: f64 = 10.0;
/// How much room it takes to say what an actor is beside what it does.
const KIND_PX: f64 = 100.0;

pub(super) fn draw(drawing: &mut Drawing, view: &View<'_>, scale: &Scale<'_>, row: &Row) {
    let gutter = view.viewport.gutter_px();
    // Where the gutter is narrow the indentation gives way to the name.
    let step = INDENT_PX.min(gutter / 14.0);
    let x = 16.0 + f64::from(row.depth) * step;
    let room = gutter - x;
    if let Some(expanded) = row.expanded {
        let kind = if expanded { MarkKind::Expanded } else { MarkKind::Collapsed };
        let center = Point { x: x - 9.0, y: row.y + 12.0 };
        drawing.mark(kind, center, 8.0, Role::Label, row.target);
    }
    let size_px = if matches!(row.subject, RowSubject::Futures { .. }) { 11.0 } else { 12.0 };
    let (name, y) = (row.name(view.trace, view.index), row.y + 14.0);
    drawing.text(&name, (x, y), (size_px, room), Role::Name, row.target);
    if let Some(note) = note(view, scale.seen(), row.subject, room) {
        drawing.text(&note, (x, y + 12.0), (10.0, room), Role::Label, row.target);
    }
}

/// What stands below the name: what an actor is and does, how many messages a channel holds.
fn note(view: &View<'_>, seen: usize, subject: RowSubject, room: f64) -> Option<String> {
    match subject {
        RowSubject::Actor(actor) => {
            let entry = view.trace.actor(actor);
            let (kind, life) = (kind_word(entry.kind), life_word(view.index.lane(actor)?, seen));
            let says_kind = entry.kind != ActorKind::Main && KIND_PX <= room;
            Some(if says_kind { format!("{kind}, {life}") } else { life.to_owned() })
        }
        RowSubject::Worker(worker) => {
            let lanes = view.index.worker_lanes();
            let lane = lanes.iter().find(|lane| lane.worker() == worker)?;
            let last = lane.parts_seen(seen).checked_sub(1).and_then(|last| lane.part(last));
            let polled = last.and_then(|(actor, span)| {
                let span = view.index.lane(actor)?.span(span)?;
                span.end_event.is_none_or(|end| seen <= end).then_some(actor)
            });
            Some(match polled {
                Some(actor) => format!("polls {}", view.trace.actor_name(actor)),
                None => "idle".to_owned(),
            })
        }
        RowSubject::Channel(channel) => {
            let state = view.index.channel(channel)?.state(seen)?;
            Some(match state.unread {
                0 => format!("holds {}", state.depth),
                unread => format!("{unread} dropped"),
            })
        }
        RowSubject::Futures { .. } | RowSubject::More(_) => None,
    }
}
