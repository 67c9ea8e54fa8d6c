//! From a trace and a viewport to a list of shapes, and to the same in words.
//!
//! Owns the fold of events into lanes, tracks and flows ([`Index`]), the map between the axis
//! and pixels ([`Viewport`]), the choice of rows, and the [`Scene`]: the one list of shapes that
//! painters, the SVG, hit tests and tests all read. Everything here is a function of a trace and
//! a [`Cursor`] in it; an event after the cursor has no influence on what comes out.
//! Knows no canvas and no playback, and no colour except in the SVG, which has to bring its own.

mod cursor;
mod hit;
mod index;
mod inspect;
mod layout;
mod line;
mod polled;
mod scene;
mod shape;
mod summary;
mod svg;
mod target;
mod ticks;
mod viewport;
mod words;

pub use cursor::Cursor;
pub use hit::hit_test;
pub use index::{
    ChannelState, ChannelTrack, FutureRow, FutureTrack, Index, Lane, LaneState, MessageFlow, Poll,
    Span, TrackId, WaitsFor, WorkerLane,
};
pub use inspect::inspect;
pub use layout::{Detail, Lanes, Row, RowOptions, RowSubject, rows};
pub use line::line_at;
pub use scene::{Scene, View, scene};
pub use shape::{Anchor, Geometry, MarkKind, Pattern, Point, Role, Shape};
pub use summary::summary;
pub use svg::svg;
pub use target::{SpanTarget, Target};
pub use ticks::{Tick, ticks};
pub use viewport::{Axis, Viewport};
pub use words::{cause_words, format_duration};
