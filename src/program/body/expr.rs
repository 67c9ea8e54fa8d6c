//! Checked expressions: every type known, every method a function, every adjustment spelled out.
//!
//! A *place* is `Local`, `Capture`, `Static`, `Field`, `Index` or `Deref` of a place or value.
//! Reading a place where a value is wanted is always written as `Copy` or `Move`.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::{BodyId, LocalId, Pattern};
use crate::program::items::{AdtId, FnId};
use crate::program::text::Span;
use crate::program::types::{FloatKind, IntKind, TraitRef, Ty, TyList};

#[derive(Debug, Clone)]
pub(crate) struct Expr {
    pub(crate) kind: ExprKind,
    pub(crate) ty: Ty,
    pub(crate) span: Span,
}

#[derive(Debug, Clone)]
pub(crate) enum ExprKind {
    // Places.
    Local(LocalId),
    /// The n-th variable of the body around that this closure or async block names: the variable
    /// itself, of which only what is captured is there.
    Capture(u32),
    /// A `static`, and the body that computes what it begins with.
    Static(BodyId),
    Field(Box<Expr>, u32),
    /// Of an array or a slice by a `usize`. (A `Vec`'s goes through a `Callee` first.)
    Index(Box<Expr>, Box<Expr>),
    /// Of a reference or a `Box`. (Other types' `Deref` go through a `Callee` first.)
    Deref(Box<Expr>),

    // From a place to a value.
    Copy(Box<Expr>),
    Move(Box<Expr>),
    /// `&place`, `&mut place`; of a value that is no place, a temporary is made.
    Borrow {
        mutable: bool,
        of: Box<Expr>,
    },

    // Values.
    Literal(Literal),
    /// The value of a const, computed here: a body without parameters.
    Const(BodyId),
    /// A function as a value (of the zero-sized type `FnDef`).
    FnValue(Callee),
    Tuple(Vec<Expr>),
    Array(Vec<Expr>),
    /// `[value; len]`.
    Repeat(Box<Expr>, u64),
    /// A struct (variant 0) or a variant, fields in the order in which they are evaluated;
    /// `rest` is what `..rest` gives.
    Variant {
        variant: u32,
        fields: Vec<(u32, Expr)>,
        rest: Option<Box<Expr>>,
    },
    Closure(BodyId),
    AsyncBlock(BodyId),
    Unary(UnaryOp, Box<Expr>),
    /// Of two scalars of one type (shifts: of two integer types), references looked through.
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    And(Box<Expr>, Box<Expr>),
    Or(Box<Expr>, Box<Expr>),
    Cast(Cast, Box<Expr>),
    Coerce(Coercion, Box<Expr>),
    Call(Callee, Vec<Expr>),
    /// A call of a `fn` pointer.
    CallPtr(Box<Expr>, Vec<Expr>),
    /// Waits for a value of a future type (`IntoFuture::into_future` is already applied), which
    /// is polled by this function.
    Await(Box<Expr>, Callee),
    /// `format_args!`: what `format!`, `println!`, `panic!` … are calls on. Gives a
    /// `fmt::Arguments`, its arguments evaluated in order and borrowed.
    Format(Vec<FormatPiece>, Vec<Expr>),

    // Control.
    Block(Box<Block>),
    If {
        condition: Box<Expr>,
        then: Box<Expr>,
        otherwise: Option<Box<Expr>>,
    },
    /// `let pattern = place` as (part of) a condition.
    Let(Box<Pattern>, Box<Expr>),
    /// The scrutinee is a place where it can be one.
    Match(Box<Expr>, Vec<ArmBody>),
    Loop(LoopId, Box<Expr>),
    Break(LoopId, Option<Box<Expr>>),
    Continue(LoopId),
    Return(Option<Box<Expr>>),
    /// `place = value`.
    Assign(Box<Expr>, Box<Expr>),
    /// `place += value` of scalars.
    AssignOp(AssignOp, Box<Expr>, Box<Expr>),
}

#[derive(Debug, Clone)]
pub(crate) struct ArmBody {
    pub(crate) pattern: Pattern,
    pub(crate) guard: Option<Expr>,
    pub(crate) body: Expr,
}

/// A loop, or a labelled block, of one body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct LoopId(pub(crate) u32);

#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// For a labelled block, which `Break` leaves.
    pub(crate) label: Option<LoopId>,
    pub(crate) statements: Vec<Statement>,
    pub(crate) value: Option<Expr>,
}

#[derive(Debug, Clone)]
pub(crate) enum Statement {
    /// `let pattern = value else { otherwise };`. A temporary that the value extends (`&f()`)
    /// lives as long as the variables.
    Let { pattern: Box<Pattern>, value: Option<Expr>, otherwise: Option<Box<Expr>>, span: Span },
    /// An expression whose value is dropped, with its temporaries, at the end.
    Expr(Expr),
}

#[derive(Debug, Clone)]
pub(crate) enum Literal {
    Bool(bool),
    Char(char),
    /// Within the range of its type; `u64` and the like as they are.
    Int(i128),
    /// For `u128` beyond the range of `i128`.
    Wide(u128),
    Float(f64),
    Str(Rc<str>),
    /// `b"…"`: a `&[u8; N]`.
    Bytes(Rc<[u8]>),
}

/// What a call calls, all generic arguments known.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Callee {
    /// A function with a body or an intrinsic; of an `async fn`, the call makes the future.
    Fn(FnId, TyList),
    /// The constructor of a tuple struct or variant.
    Constructor(AdtId, u32),
    /// A closure's body; the first argument is the closure, or a reference to it, the second the
    /// tuple of arguments, as with `Fn::call`.
    Closure(BodyId),
    /// A `fn` pointer or function item called through `Fn*`: arguments as for `Closure`.
    FnPtr,
    /// The n-th function of a trait, through the table that a `dyn` value carries in its first
    /// argument.
    Dyn(Rc<TraitRef>, u32),
    /// `Future::poll` of an async block or of an `async fn`'s future: arguments `Pin<&mut Self>`
    /// and `&mut Context`.
    PollAsync,
    /// `Clone::clone` where the compiler provides it: tuples, arrays, closures, `fn` items.
    CloneBuiltin,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FormatPiece {
    /// The text before the argument.
    pub(crate) text: Rc<str>,
    /// None after the last text.
    pub(crate) argument: Option<FormatArgument>,
}

/// `{position:fill<align><sign>#0width.precision}`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FormatArgument {
    /// Which of the arguments.
    pub(crate) position: u32,
    /// The `fmt` of the right trait for its type.
    pub(crate) fmt: Callee,
    pub(crate) fill: char,
    /// `<`, `^` or `>`.
    pub(crate) align: Option<char>,
    pub(crate) plus: bool,
    pub(crate) alternate: bool,
    pub(crate) zero: bool,
    /// `{:x?}` and `{:X?}`.
    pub(crate) debug_hex: Option<char>,
    pub(crate) width: Option<Count>,
    pub(crate) precision: Option<Count>,
    /// How it is written, for messages.
    pub(crate) written: Rc<str>,
}

/// A width or a precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    Is(usize),
    /// The value of this argument, a `usize`.
    Argument(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnaryOp {
    Neg,
    Not,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    BitAnd,
    BitOr,
    BitXor,
    Shl,
    Shr,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// One of the first ten of [`BinaryOp`].
pub(crate) type AssignOp = BinaryOp;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Cast {
    IntToInt(IntKind, IntKind),
    IntToFloat(IntKind, FloatKind),
    FloatToInt(FloatKind, IntKind),
    FloatToFloat(FloatKind),
    CharToInt(IntKind),
    U8ToChar,
    BoolToInt(IntKind),
    /// Of an enum without fields: its discriminant.
    VariantToInt(AdtId, IntKind),
}

/// A change of type that happens by itself.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Coercion {
    /// From `!`: never reached.
    Never,
    /// `&[T; N]` to `&[T]`, also `&mut` and boxed.
    Unsize,
    /// A pointer to `T` (reference, `Box`, `Rc`, `Arc`, `Pin` of one) to one to `dyn Trait`.
    Dyn { of: Ty, to: Rc<TraitRef> },
    /// A function item or a closure that captures nothing to a `fn` pointer.
    FnPtr,
}
