//! The track of a channel: how many messages it holds, and how many senders are alive.

use super::View;
use super::draw::Drawing;
use super::merge::merged;
use super::scale::Scale;
use crate::timeline::{ChannelTrack, Geometry, MarkKind, Pattern, Point, Role, Row, Target};
use crate::trace::ChannelId;

/// The room above the depth, for the senders.
const SENDERS_PX: f64 = 14.0;

pub(super) fn draw(
    drawing: &mut Drawing,
    view: &View<'_>,
    scale: &Scale<'_>,
    row: &Row,
    channel: ChannelId,
) {
    let Some(track) = view.index.channel(channel) else { return };
    draw_depth(drawing, scale, row, channel, track);
    draw_senders(drawing, scale, row, channel, track);
    let Some((event, unread)) = track.closed(scale.seen()) else { return };
    let x = scale.x(event);
    if scale.is_visible(x) {
        let center = Point { x, y: row.y + row.height - 8.0 };
        drawing.mark(MarkKind::Dropped, center, 10.0, Role::Dropped, row.target);
        if unread != 0 {
            let room = scale.right() - x - 10.0;
            let text = format!("{unread} dropped");
            drawing.text(&text, (x + 10.0, center.y + 3.0), (10.0, room), Role::Label, row.target);
        }
    }
}

/// The depth as a step function. Steps that are too narrow are drawn as the greatest of them, so
/// that no peak is lost.
fn draw_depth(
    drawing: &mut Drawing,
    scale: &Scale<'_>,
    row: &Row,
    channel: ChannelId,
    track: &ChannelTrack,
) {
    let base_y = row.y + row.height - 3.0;
    let greatest = track.greatest_depth(0, track.steps_seen(scale.seen())).max(1);
    let px_per_message = (row.height - SENDERS_PX - 4.0) / f64::from(greatest);
    let (from, to) = scale.visible();
    let steps = track.steps_seen(from).saturating_sub(1)..track.steps_seen(to);
    let after = |place: usize| track.step(place + 1).map(|(event, _)| event);
    let groups = merged(
        steps.start,
        steps.end,
        |place| track.step(place).map_or(0.0, |(event, _)| scale.x(event)),
        |place| scale.x_end(after(place)),
    );
    let mut points = Vec::new();
    for group in groups {
        let Some((from_x, to_x)) = scale.clip(group.from_x, group.to_x) else { continue };
        let y = base_y - f64::from(track.greatest_depth(group.first, group.end)) * px_per_message;
        points.extend([Point { x: from_x, y }, Point { x: to_x, y }]);
    }
    if points.len() < 2 {
        return;
    }
    let target = Some(Target::Channel(channel));
    let line = points.clone();
    drawing.push(Geometry::Area { points, base_y }, Role::Depth, Pattern::Solid, target);
    drawing.push(Geometry::Polyline { points: line }, Role::Depth, Pattern::Thin, target);
    let (text, room) = (format!("{greatest} at most"), scale.right() - scale.left());
    let y = base_y - f64::from(greatest) * px_per_message + 9.0;
    if 1 < greatest {
        drawing.text(&text, (scale.left() + 4.0, y), (9.0, room), Role::Label, target);
    }
}

/// A line while senders are alive, with their number.
fn draw_senders(
    drawing: &mut Drawing,
    scale: &Scale<'_>,
    row: &Row,
    channel: ChannelId,
    track: &ChannelTrack,
) {
    let y = row.y + SENDERS_PX - 3.0;
    let target = Some(Target::Channel(channel));
    let (from, to) = scale.visible();
    let changes = track.sender_changes_seen(from).saturating_sub(1)..track.sender_changes_seen(to);
    let after = |place: usize| track.sender_change(place + 1).map(|(event, _)| event);
    let groups = merged(
        changes.start,
        changes.end,
        |place| track.sender_change(place).map_or(0.0, |(event, _)| scale.x(event)),
        |place| scale.x_end(after(place)),
    );
    for group in groups {
        let Some((_, senders)) = track.sender_change(group.end - 1) else { continue };
        let Some((from_x, to_x)) = scale.clip(group.from_x, group.to_x) else { continue };
        let text = match senders {
            0 => "no sender".to_owned(),
            1 => "1 sender".to_owned(),
            senders => format!("{senders} senders"),
        };
        if senders != 0 {
            drawing.horizontal((from_x, to_x), y, Role::Senders, Pattern::Solid, target);
        }
        let room = to_x - from_x - 4.0;
        drawing.text(&text, (from_x + 4.0, y - 2.0), (9.0, room), Role::Label, target);
    }
}
