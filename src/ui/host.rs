//! What only a browser can do.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::{FieldEdit, LiveHost, TextField};
use crate::timeline::Scene;

/// What the components ask of the browser. Natively, [`Host::none`] does nothing.
#[derive(Clone)]
pub struct Host {
    /// The value of the field that an event comes from.
    pub value_of: fn(&Event) -> String,
    /// The same, for an event while the value changes.
    pub input_of: fn(&InputEvent) -> String,
    /// Paints a scene on a canvas.
    pub paint: fn(&PaintJob),
    /// Reads the file that was chosen, and hands its text on.
    pub read_file: fn(&Event, Callback<String>),
    /// Keeps an element in view by scrolling inside another that it is in; not while the reader
    /// types there.
    pub keep_in_view: fn(&NodeRef, &NodeRef),
    /// A text field as it is.
    pub field: fn(&NodeRef) -> Option<TextField>,
    /// Changes a text field as if by typing: it can be undone there, and an input event follows.
    pub edit_field: fn(&NodeRef, &FieldEdit),
    /// Goes to a text field, and selects a range in UTF-16 units that begins on this line, counted
    /// from 0. The painted copy of its lines stands before the field.
    pub select_in_field: fn(&NodeRef, Range<usize>, usize),
    /// How many processors the machine says it has.
    pub cores: usize,
    /// Runs the experiments on the real clock.
    pub live: LiveHost,
}

/// A scene, and where to paint it.
#[derive(Debug)]
pub struct PaintJob {
    /// The canvas.
    pub canvas: NodeRef,
    /// What to paint.
    pub scene: Rc<Scene>,
    /// Told the width of the canvas in CSS pixels, where it differs from the scene's.
    pub on_width: Callback<f64>,
}

impl Host {
    /// A host that does nothing.
    pub fn none() -> Self {
        Self {
            value_of: |_| String::new(),
            input_of: |_| String::new(),
            paint: |_| (),
            read_file: |_, _| (),
            keep_in_view: |_, _| (),
            field: |_| None,
            edit_field: |_, _| (),
            select_in_field: |_, _, _| (),
            cores: 1,
            live: LiveHost::none(),
        }
    }
}

/// A page has one host, which never changes.
impl PartialEq for Host {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Host").finish_non_exhaustive()
    }
}
