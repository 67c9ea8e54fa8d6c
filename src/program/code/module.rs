//! A program as code.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::kind::Kind;
use super::op::{Op, PlaceCode, Reg};
use super::shape::{LocalCode, Shape, ShapeId};
use crate::program::machine::{Host, Intrinsic, Named, Text};

/// A whole program.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Module {
    pub(crate) functions: Vec<Function>,
    pub(crate) drop_plans: Vec<DropPlan>,
    /// The functions of objects, one list for each type that is made one.
    pub(crate) tables: Vec<Vec<u32>>,
    /// How the value in an object is dropped, for each table.
    pub(crate) table_drops: Vec<Option<u32>>,
    /// The numbers that `as` gives of the variants of enums.
    pub(crate) discriminants: Vec<Vec<i128>>,
    /// The functions that compute the `static`s.
    pub(crate) statics: Vec<u32>,
    /// How values are shown.
    pub(crate) shapes: Vec<Shape>,
    pub(crate) main: u32,
}

/// Something that can be called.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Function {
    Code(Rc<Code>),
    Intrinsic(Named<Intrinsic>, Rc<[Kind]>),
    /// A function of the runtime.
    Host(Named<Host>, Rc<[ShapeId]>),
}

/// The code of one function.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Code {
    /// The function's, or the variable's that holds the closure.
    pub(crate) name: Rc<str>,
    pub(crate) ops: Vec<Op>,
    /// The line of the program that each step is for; 0 in the surface.
    pub(crate) lines: Vec<u32>,
    pub(crate) registers: u32,
    pub(crate) params: u32,
    pub(crate) places: Vec<PlaceCode>,
    pub(crate) lists: Vec<Box<[Reg]>>,
    pub(crate) constants: Vec<Constant>,
    pub(crate) specs: Vec<FormatSpec>,
    /// Its variables, in order of declaration.
    pub(crate) locals: Vec<LocalCode>,
    /// What has to be dropped when the frame is left by a panic, in order of declaration.
    pub(crate) droppable: Vec<(Reg, u32)>,
}

/// A constant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Constant {
    Unit,
    Bool(bool),
    Char(char),
    Int(i64),
    Wide(i128),
    Float(f64),
    Text(Rc<Text>),
    Bytes(Rc<[u8]>),
}

/// How a value is formatted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct FormatSpec {
    pub(crate) fill: char,
    pub(crate) align: Option<char>,
    pub(crate) plus: bool,
    pub(crate) alternate: bool,
    pub(crate) zero: bool,
    /// `{:x?}` and `{:X?}`.
    pub(crate) debug_hex: Option<char>,
    pub(crate) width: Option<usize>,
    pub(crate) precision: Option<usize>,
}

/// How a value of a type is dropped: what runs, and which parts come after it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct DropPlan {
    /// `Drop::drop`.
    pub(crate) own: Option<u32>,
    /// The parts with plans of their own, for each variant.
    pub(crate) variants: Vec<Vec<(u32, u32)>>,
    /// All elements have this plan.
    pub(crate) elements: Option<u32>,
    /// A cell, whose content has this plan.
    pub(crate) content: Option<u32>,
    /// A pointer to an object, whose table knows.
    pub(crate) is_object: bool,
    /// A future of an async function or block: what it was given are the parts of variant 0, and
    /// what it has made since its frame knows.
    pub(crate) is_future: bool,
}

impl Default for FormatSpec {
    fn default() -> Self {
        Self {
            fill: ' ',
            align: None,
            plus: false,
            alternate: false,
            zero: false,
            debug_hex: None,
            width: None,
            precision: None,
        }
    }
}
