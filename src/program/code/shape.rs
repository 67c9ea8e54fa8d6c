//! The form of values, kept for those who show them to a reader.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::op::Reg;
use crate::program::types::IntKind;

/// The number of a shape in its module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct ShapeId(pub(crate) u32);

/// How a value is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Shape {
    /// By its own form: `bool`, `char`, `()`, floats.
    Plain,
    Int(IntKind),
    Text,
    Tuple(Vec<ShapeId>),
    /// An array, a slice or a `Vec`.
    List(ShapeId),
    /// A struct or an enum: each variant with its fields.
    Adt(Vec<VariantShape>),
    /// A reference or a box: as what it points to.
    Pointer(ShapeId),
    /// Something that is only named: a future, a closure, a channel's end.
    Named(Rc<str>),
}

/// How a variant is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct VariantShape {
    pub(crate) name: Rc<str>,
    /// Whether its fields are named, not counted.
    pub(crate) is_named: bool,
    pub(crate) fields: Vec<(Rc<str>, ShapeId)>,
}

/// A variable of a function: where it lives, and in which steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct LocalCode {
    pub(crate) name: Rc<str>,
    pub(crate) reg: Reg,
    pub(crate) shape: ShapeId,
    /// The steps in which it is in scope.
    pub(crate) from: u32,
    pub(crate) to: u32,
}
