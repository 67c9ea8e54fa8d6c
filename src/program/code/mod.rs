//! Code: what the machine runs. Registers of a frame, places reached from them, and small steps.
//!
//! Knows nothing of Rust's syntax, and nothing of how it is run.

mod kind;
mod module;
mod op;
mod shape;

pub(crate) use kind::Kind;
pub(crate) use module::{Code, Constant, DropPlan, FormatSpec, Function, Module};
pub(crate) use op::{Base, List, Op, PlaceCode, PlaceId, PlaceStep, Receiver, Reg};
pub(crate) use shape::{LocalCode, Shape, ShapeId, VariantShape};
