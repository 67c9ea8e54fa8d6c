//! What is shown: Yew components that are functions of their props.
//!
//! Owns the structure of the page and its words. Every state that it shows is a lab's; what the
//! reader does leaves as an [`Action`]. Names no browser interface: what only a browser can do
//! (painting, reading a field) is handed in as a [`Host`], so that the same components render
//! natively in tests.

mod action;
mod code;
mod controls;
mod depth;
mod editor;
mod events;
mod facts;
mod glossary;
mod guide;
mod home;
mod host;
mod inspector;
mod lab;
mod lab_ref;
mod lesson;
mod live;
mod notebook;
mod output;
mod page;
mod picture;
mod reference;
mod teachers;
mod timeline;
mod with_code;

pub use action::{Action, LabAction, PageAction};
use code::Code;
pub use depth::Depth;
pub use editor::{FieldEdit, PLAYGROUND, TextField};
pub use host::{Host, PaintJob};
pub use lab::LabSection;
pub use lab_ref::LabRef;
pub use lesson::{OpenLesson, PlacedLab};
pub use live::{
    Asked, LiveAlone, LiveAloneProps, LiveExperiment, LiveExperimentProps, LiveHost, LiveView,
    LiveViewProps,
};
pub use page::{Page, PageProps, View};
pub use reference::REFERENCE;
use with_code::with_code;
