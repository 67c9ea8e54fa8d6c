//! What only a browser can do.

use std::rc::Rc;

use yew::prelude::*;

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
    /// Keeps a link to the element in view, by scrolling inside its parent only.
    pub keep_in_view: fn(&NodeRef),
    /// How many processors the machine says it has.
    pub cores: usize,
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
            keep_in_view: |_| (),
            cores: 1,
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
