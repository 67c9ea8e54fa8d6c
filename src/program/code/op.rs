//! One step of a function.

use serde::{Deserialize, Serialize};

use crate::program::body::{BinaryOp, Cast};
use crate::program::types::IntKind;

/// The number of a register in its frame.
pub(crate) type Reg = u32;

/// The number of a place in its code.
pub(crate) type PlaceId = u32;

/// The number of a list of registers in its code.
pub(crate) type List = u32;

/// One step. The first register is where the result goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Op {
    /// A constant of the code.
    Constant(Reg, u32),
    Copy(Reg, Reg),
    /// Leaves the second empty.
    Move(Reg, Reg),
    /// Puts what the register holds into a new cell.
    Cell(Reg),
    Read(Reg, PlaceId),
    /// Leaves the place empty.
    Take(Reg, PlaceId),
    Write(PlaceId, Reg),
    /// A `&mut` to the place.
    Point(Reg, PlaceId),
    /// What two integers of one kind give; a comparison gives a `bool`.
    Int(BinaryOp, IntKind, Reg, Reg, Reg),
    /// The same of an integer and a constant.
    IntConst(BinaryOp, IntKind, Reg, Reg, i32),
    /// Jumps unless a comparison of two integers of at most 64 bits holds.
    IntBranch(BinaryOp, IntKind, Reg, Reg, u32),
    /// The same of an integer and a constant.
    IntBranchConst(BinaryOp, IntKind, Reg, i32, u32),
    /// The same of floats; true if they are `f32`.
    Float(BinaryOp, bool, Reg, Reg, Reg),
    /// The same of `bool`s and `char`s.
    Plain(BinaryOp, Reg, Reg, Reg),
    NegInt(IntKind, Reg, Reg),
    NegFloat(Reg, Reg),
    NotInt(IntKind, Reg, Reg),
    NotBool(Reg, Reg),
    Cast(Cast, Reg, Reg),
    /// The number that `as` gives of a variant, from this list, as this kind.
    Discriminant(Reg, Reg, u32, IntKind),
    /// A compound value of this variant, its fields taken from the list.
    Data(Reg, u32, List),
    Repeat(Reg, Reg, u32),
    Jump(u32),
    /// Jumps if the `bool` is this.
    JumpIf(Reg, bool, u32),
    /// Jumps unless the place holds this variant.
    Variant(PlaceId, u32, u32),
    /// Jumps unless two values are equal: literals and constants of patterns.
    Same(Reg, Reg, u32),
    /// Jumps unless the array or slice at the place has this many elements; at least, if true.
    Length(PlaceId, u32, bool, u32),
    Call(Reg, u32, List),
    /// A call of what a register holds: a function.
    CallPtr(Reg, Reg, List),
    /// A call of the n-th function of the table of the first argument, which is taken like this.
    CallDyn(Reg, u32, Receiver, List),
    /// A `&mut` to an object becomes a `&` to it: the pointer in it is looked through.
    Snapshot(Reg),
    /// The cell of a `static`; jumps if it has its value already.
    Static(Reg, u32, u32),
    /// A future of an async function or block: of this code, with these arguments or captures.
    Future(Reg, u32, List),
    /// Polls such a future, or one that is pointed to, with this context; gives a `Poll`.
    Poll(Reg, Reg, Reg),
    /// Leaves an async function or block where it is; the poll gives `Pending`.
    Suspend,
    /// A function as a value.
    Function(Reg, u32),
    /// A pointer to an object, with this table.
    Object(Reg, Reg, u32),
    /// A new text to format into.
    FormatBegin(Reg),
    FormatText(Reg, u32),
    /// How the next value is to be formatted; width and precision may be in registers.
    FormatSpec(Reg, u32, Option<Reg>, Option<Reg>),
    FormatEnd(Reg, Reg),
    /// Ends the life of what the register holds, if it holds anything.
    Drop(Reg, u32),
    Return(Reg),
    Unreachable,
}

/// A place: where it begins, and the way from there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct PlaceCode {
    pub(crate) base: Reg,
    pub(crate) kind: Base,
    pub(crate) steps: Box<[PlaceStep]>,
}

/// How a method of an object takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) enum Receiver {
    /// `&self`.
    Shared,
    /// `&mut self`.
    Mutable,
    /// `self: Box<Self>`, and `self` of a closure that is called once.
    Owned,
}

/// What the register of a place holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Base {
    /// The value itself.
    Value,
    /// The cell that it lives in.
    Cell,
    /// A `&mut` to it.
    Pointer,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum PlaceStep {
    Field(u32),
    /// The element whose number the register holds.
    Index(Reg),
    /// The element with this number, from the end.
    FromEnd(u32),
    /// All elements but so many at the beginning and at the end.
    Between {
        before: u32,
        after: u32,
    },
    /// Through the `&mut` that is stored there.
    Through,
}
