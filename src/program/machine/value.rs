//! What a register holds.
//!
//! Types are known when code is made, so values say little about themselves: an `Int` may be an
//! `i8` or a `u64`. Shared references are *snapshots*: while a `&T` lives the `T` does not change
//! (what has interior mutability is a `Slot` with an identity, which a snapshot shares), so `&T`
//! is a clone of the value, cheap because everything big is behind `Rc`. `&mut T` is a `Place`.
//! `Box<T>` is the `T`. Destructors are run by code, by type: dropping a `Value` runs none.

use std::cell::RefCell;
use std::rc::Rc;

use super::memory::{Held, Text};

/// A value. 16 bytes.
#[derive(Debug, Clone, Default)]
pub(crate) enum Value {
    /// Not initialised, or moved out.
    #[default]
    Empty,
    Unit,
    Bool(bool),
    Char(char),
    /// Every integer type up to 64 bits; `u64` and `usize` as the same 64 bits.
    Int(i64),
    /// `i128` and `u128` (as the same bits).
    Wide(Rc<i128>),
    /// `f32` as the `f64` of the same value.
    Float(f64),
    /// A `String` or a `&str`.
    String(Rc<Text>),
    /// A variant without fields, by its number.
    Variant(u32),
    /// Tuple, struct, variant with fields, array, `Vec`, captures of a closure. Changed in place
    /// by `Rc::make_mut`.
    Data(Rc<Data>),
    /// A `&mut T`.
    Place(Rc<Place>),
    /// A cell: what a variable that is borrowed by `&mut` lives in, and what `UnsafeCell<T>` is.
    Slot(Slot),
    /// A pointer to `dyn Trait`: the pointer, and the number of the table for its type.
    Dyn(Rc<DynValue>),
    /// A function (a `fn` pointer, a function item): the number of its code.
    Function(u32),
    /// Something with an identity that the machine or the runtime knows: a future, an `Rc`, a
    /// channel's end, a waker, a hash map's buckets …
    Object(Object),
}

/// A cell with an identity.
pub(crate) type Slot = Rc<RefCell<Value>>;

/// Something with an identity and a Rust type of its own.
pub(crate) type Object = Rc<dyn std::any::Any>;

/// The parts of a compound value.
#[derive(Debug, Default)]
pub(crate) struct Data {
    /// Of an enum; 0 elsewhere.
    pub(crate) variant: u32,
    pub(crate) fields: Vec<Value>,
    held: Held,
}

/// Where a `&mut T` points: a cell, and the way from it to a part of what it holds: numbers of
/// fields and elements.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) root: Slot,
    pub(crate) path: Vec<u32>,
    /// Of a slice that is a part of a list: its elements.
    pub(crate) window: Option<Window>,
}

/// Some of the elements of a list, in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) start: u32,
    pub(crate) len: u32,
}

/// A pointer to `dyn Trait`.
#[derive(Debug, Clone)]
pub(crate) struct DynValue {
    pub(crate) table: u32,
    pub(crate) pointer: Value,
}

// A list of a million boxes is freed without a million calls inside each other.

impl Data {
    pub(crate) fn new(variant: u32, fields: Vec<Value>) -> Self {
        Self { variant, held: Held::values(fields.capacity()), fields }
    }

    /// Its fields may have become more or fewer.
    pub(crate) fn recount(&mut self) {
        self.held.recount(self.fields.capacity());
    }
}

impl Clone for Data {
    fn clone(&self) -> Self {
        Self::new(self.variant, self.fields.clone())
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        if self.fields.iter().any(Value::is_nested) {
            free(std::mem::take(&mut self.fields));
        }
    }
}

impl Drop for DynValue {
    fn drop(&mut self) {
        if self.pointer.is_nested() {
            free(vec![std::mem::take(&mut self.pointer)]);
        }
    }
}

/// Frees values one after another, their parts after them.
fn free(mut values: Vec<Value>) {
    while let Some(value) = values.pop() {
        match value {
            Value::Data(data) => {
                if let Ok(mut data) = Rc::try_unwrap(data) {
                    values.append(&mut data.fields);
                }
            }
            Value::Slot(slot) => {
                if let Ok(value) = Rc::try_unwrap(slot) {
                    values.push(value.into_inner());
                }
            }
            Value::Dyn(object) => {
                if let Ok(mut object) = Rc::try_unwrap(object) {
                    values.push(std::mem::take(&mut object.pointer));
                }
            }
            _ => {}
        }
    }
}

impl Value {
    /// A variant, or a struct, with these fields.
    pub(crate) fn data(variant: u32, fields: Vec<Self>) -> Self {
        if fields.is_empty() {
            Self::Variant(variant)
        } else {
            Self::Data(Rc::new(Data::new(variant, fields)))
        }
    }

    /// An array or a `Vec`.
    pub(crate) fn list(elements: Vec<Self>) -> Self {
        Self::Data(Rc::new(Data::new(0, elements)))
    }

    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::String(Rc::new(Text::from(text.into())))
    }

    pub(crate) fn some(value: Self) -> Self {
        Self::data(1, vec![value])
    }

    /// `None`.
    pub(crate) const NONE: Self = Self::Variant(0);

    /// The parts of a compound value; none of any other.
    pub(crate) fn parts(&self) -> &[Self] {
        match self {
            Self::Data(data) => &data.fields,
            _ => &[],
        }
    }

    /// The number of the variant.
    pub(crate) fn variant(&self) -> u32 {
        match self {
            Self::Variant(variant) => *variant,
            Self::Data(data) => data.variant,
            _ => 0,
        }
    }

    /// A part of a compound value, or what an object holds.
    pub(crate) fn part(&self, n: u32) -> Option<&Self> {
        match self {
            Self::Data(data) => data.fields.get(n as usize),
            Self::Dyn(object) if n == 0 => Some(&object.pointer),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub(crate) fn part_mut(&mut self, n: u32) -> Option<&mut Self> {
        match self {
            Self::Data(data) if data.fields.len() > n as usize => {
                Rc::make_mut(data).fields.get_mut(n as usize)
            }
            Self::Dyn(object) if n == 0 => Some(&mut Rc::make_mut(object).pointer),
            _ => None,
        }
    }

    /// Some elements of a list, as a list.
    pub(crate) fn elements(&self, window: Window) -> Self {
        let end = window.start as usize + window.len as usize;
        Self::list(self.parts().get(window.start as usize..end).unwrap_or_default().to_vec())
    }

    /// Whether dropping it frees parts that may be nested as deep as the program likes.
    fn is_nested(&self) -> bool {
        match self {
            Self::Data(data) => Rc::strong_count(data) == 1,
            Self::Slot(slot) => Rc::strong_count(slot) == 1,
            Self::Dyn(object) => Rc::strong_count(object) == 1,
            _ => false,
        }
    }

    /// Whether nothing is there: not yet, or not any more.
    pub(crate) fn is_moved_out(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Slot(slot) => slot.borrow().is_moved_out(),
            _ => false,
        }
    }

    /// A text; empty of any other.
    pub(crate) fn as_text(&self) -> &str {
        match self {
            Self::String(text) => text,
            _ => "",
        }
    }
}
