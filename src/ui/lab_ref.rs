//! A lab as a prop.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use crate::lab::Lab;

/// A lab at a version. Equal to another exactly if nothing that is shown may have changed.
#[derive(Clone, Debug)]
pub struct LabRef {
    lab: Rc<RefCell<Lab>>,
    version: u64,
}

impl LabRef {
    /// The lab as it is now.
    pub fn new(lab: &Rc<RefCell<Lab>>) -> Self {
        Self { lab: Rc::clone(lab), version: lab.borrow().version() }
    }

    /// The lab, to be looked at while a component renders.
    pub fn get(&self) -> Ref<'_, Lab> {
        self.lab.borrow()
    }
}

impl PartialEq for LabRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.lab, &other.lab) && self.version == other.version
    }
}
