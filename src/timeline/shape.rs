//! What a picture is made of: shapes with roles, never colours.
//!
//! A painter needs this file and nothing else of the room: geometry in pixels, a role that its
//! theme turns into a colour, and a pattern, so that states differ by form too.

use super::Target;

/// One shape of a scene. Later shapes lie on top of earlier ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Where, in pixels from the upper left corner of the scene.
    pub geometry: Geometry,
    /// What it means; the theme turns it into a colour.
    pub role: Role,
    /// How the area is filled, or how the line is drawn.
    pub pattern: Pattern,
    /// What it stands for; none for decoration.
    pub target: Option<Target>,
}

/// A point, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left edge of the scene.
    pub x: f64,
    /// From the upper edge of the scene.
    pub y: f64,
}

/// The form of a shape. All lengths are in CSS pixels.
#[derive(Debug, Clone, PartialEq)]
pub enum Geometry {
    /// An upright rectangle.
    Rect {
        /// The left edge.
        x: f64,
        /// The upper edge.
        y: f64,
        /// Never negative.
        width: f64,
        /// Never negative.
        height: f64,
    },
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
    },
    /// An open line through points.
    Polyline {
        /// At least two.
        points: Vec<Point>,
    },
    /// The area between a line through points and a horizontal base.
    Area {
        /// At least two, from left to right.
        points: Vec<Point>,
        /// The height of the base.
        base_y: f64,
    },
    /// One line of text.
    Text {
        /// The point that `anchor` refers to.
        x: f64,
        /// The baseline.
        y: f64,
        /// Already shortened to the room there is.
        text: String,
        /// The height of the font.
        size_px: f64,
        /// Which end of the text is at `x`.
        anchor: Anchor,
    },
    /// A line with a head at its end.
    Arrow {
        /// Where it comes from.
        from: Point,
        /// Where its head is.
        to: Point,
    },
    /// A small symbol around a point.
    Mark {
        /// Which symbol.
        kind: MarkKind,
        /// Its middle.
        center: Point,
        /// Its width and height.
        size_px: f64,
    },
}

/// Which end of a text is at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins there.
    Start,
    /// The middle of the text is there.
    Middle,
    /// The text ends there.
    End,
}

/// The width of an average character, as a share of the height of the font. Text is shortened
/// and hit by it, because only a painter could measure.
pub(super) const CHARACTER: f64 = 0.56;

/// The symbols. A painter may draw the character of [`MarkKind::symbol`], or better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// An actor or a future came into being.
    Created,
    /// It ran to its end.
    Done,
    /// It was dropped, aborted, killed or shut down before its end.
    Dropped,
    /// It panicked.
    Panicked,
    /// A line was printed.
    Printed,
    /// A message was sent.
    Sent,
    /// A message was received.
    Received,
    /// A message could not be sent: the receiver was gone.
    Refused,
    /// The row can be expanded.
    Collapsed,
    /// The row is expanded.
    Expanded,
}

impl MarkKind {
    /// A character that looks like it.
    pub const fn symbol(self) -> char {
        match self {
            Self::Created => '◇',
            Self::Done => '✓',
            Self::Dropped => '✕',
            Self::Panicked => '!',
            Self::Printed => '•',
            Self::Sent => '▲',
            Self::Received => '▼',
            Self::Refused => '⊘',
            Self::Collapsed => '▸',
            Self::Expanded => '▾',
        }
    }
}

/// How an area is filled, or how a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Filled; a line of ordinary width.
    Solid,
    /// Filled with diagonal stripes.
    Hatched,
    /// A thin line: 1 px.
    Thin,
    /// The outline only; a dashed line.
    Outline,
}

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident = $css:literal,)*) => {
        /// What a shape means. The theme turns it into a colour.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Role { $($(#[$doc])* $name,)* }

        impl Role {
            /// Every role.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name used for it in style sheets: a class, and a custom property with
            /// `--wl-` before it.
            pub const fn css_name(self) -> &'static str {
                match self { $(Self::$name => $css,)* }
            }
        }
    };
}

roles! {
    /// A task is being polled.
    Polling = "polling",
    /// A task is woken and waits for its turn.
    Queued = "queued",
    /// A task is suspended.
    Waiting = "waiting",
    /// A thread runs.
    Running = "running",
    /// A thread blocks.
    Blocked = "blocked",
    /// A thread has been asked for and does not run yet.
    Starting = "starting",
    /// Several spans of a lane that are too narrow to be drawn apart.
    Merged = "merged",
    /// A future is being polled.
    FuturePoll = "future-poll",
    /// A future is being polled, and is ready at the end.
    FutureReady = "future-ready",
    /// A future is suspended, or was not polled yet.
    FutureIdle = "future-idle",
    /// How many messages a channel holds.
    Depth = "depth",
    /// How many senders of a channel are alive.
    Senders = "senders",
    /// Something came into being.
    Created = "created",
    /// Something ran to its end.
    Done = "done",
    /// Something was dropped before its end.
    Dropped = "dropped",
    /// Something panicked, or failed.
    Panicked = "panicked",
    /// A line on standard output.
    PrintOut = "print-out",
    /// A line on standard error.
    PrintErr = "print-err",
    /// A wake.
    Wake = "wake",
    /// A message.
    Message = "message",
    /// The name of a row.
    Name = "name",
    /// Less important text.
    Label = "label",
    /// Lines of the axis, between rows and around the gutter.
    Grid = "grid",
    /// The background of every other row.
    Stripe = "stripe",
    /// The cursor.
    Cursor = "cursor",
    /// The frame around what is selected.
    Selected = "selected",
    /// The frame around what the pointer is over.
    Hovered = "hovered",
}
