//! Reaching a part of a value.

use std::rc::Rc;

use super::value::{Place, Slot, Value};
use crate::program::code::{Base, PlaceCode, PlaceStep};

/// A place that was found: where it begins, and the numbers on the way.
#[derive(Debug)]
pub(super) enum Found {
    Register(u32, Vec<u32>),
    Cell(Slot, Vec<u32>),
}

/// Finds a place from the registers of a frame.
///
/// # Errors
///
/// The message of a panic, if an index is out of bounds.
pub(super) fn find(place: &PlaceCode, registers: &[Value]) -> Result<Found, String> {
    let base = &registers[place.base as usize];
    let mut found = match (place.kind, base) {
        (Base::Cell, Value::Slot(slot)) => Found::Cell(Rc::clone(slot), Vec::new()),
        (Base::Pointer, Value::Place(pointer)) => {
            Found::Cell(Rc::clone(&pointer.root), pointer.path.clone())
        }
        _ => Found::Register(place.base, Vec::new()),
    };
    for step in &place.steps {
        match *step {
            PlaceStep::Field(n) => found.path().push(n),
            PlaceStep::Index(reg) => {
                let index = match registers[reg as usize] {
                    Value::Int(index) => index.cast_unsigned(),
                    _ => 0,
                };
                let len = found.look(registers, |value| value.parts().len());
                if index >= len as u64 {
                    return Err(format!(
                        "index out of bounds: the len is {len} but the index is {index}"
                    ));
                }
                found.path().push(u32::try_from(index).unwrap_or(u32::MAX));
            }
            PlaceStep::FromEnd(n) => {
                let len = found.look(registers, |value| value.parts().len());
                found.path().push(u32::try_from(len).unwrap_or(u32::MAX).saturating_sub(n));
            }
            PlaceStep::Through => {
                let pointer = found.look(registers, Value::clone);
                if let Value::Place(pointer) = pointer {
                    found = Found::Cell(Rc::clone(&pointer.root), pointer.path.clone());
                }
            }
        }
    }
    Ok(found)
}

impl Found {
    fn path(&mut self) -> &mut Vec<u32> {
        match self {
            Self::Register(_, path) | Self::Cell(_, path) => path,
        }
    }

    /// Looks at what is there.
    pub(super) fn look<T>(&self, registers: &[Value], look: impl FnOnce(&Value) -> T) -> T {
        match self {
            Self::Register(reg, path) => look(at(&registers[*reg as usize], path)),
            Self::Cell(slot, path) => look(at(&slot.borrow(), path)),
        }
    }

    /// Changes what is there.
    pub(super) fn change<T>(
        &self,
        registers: &mut [Value],
        change: impl FnOnce(&mut Value) -> T,
    ) -> T {
        match self {
            Self::Register(reg, path) => change(at_mut(&mut registers[*reg as usize], path)),
            Self::Cell(slot, path) => change(at_mut(&mut slot.borrow_mut(), path)),
        }
    }

    /// A `&mut` to it; none if it is in a register.
    pub(super) fn pointer(self) -> Option<Value> {
        match self {
            Self::Register(..) => None,
            Self::Cell(root, path) => Some(Value::Place(Rc::new(Place { root, path }))),
        }
    }
}

/// A part of a value. What is not there is empty.
fn at<'a>(value: &'a Value, path: &[u32]) -> &'a Value {
    const EMPTY: &Value = &Value::Empty;
    path.iter().fold(value, |value, n| value.parts().get(*n as usize).unwrap_or(EMPTY))
}

fn at_mut<'a>(value: &'a mut Value, path: &[u32]) -> &'a mut Value {
    let Some((n, rest)) = path.split_first() else { return value };
    // Every way was found in a value of this form.
    if value.parts().len() <= *n as usize {
        return value;
    }
    match value {
        Value::Data(data) => at_mut(&mut Rc::make_mut(data).fields[*n as usize], rest),
        other => other,
    }
}

/// Looks at what a pointer points to.
pub(crate) fn look<T>(place: &Place, look: impl FnOnce(&Value) -> T) -> T {
    look(at(&place.root.borrow(), &place.path))
}

/// Changes what a `&mut` argument points to.
pub(crate) fn with_mut<T>(pointer: &mut Value, change: impl FnOnce(&mut Value) -> T) -> T {
    match pointer {
        Value::Place(place) => change(at_mut(&mut place.root.borrow_mut(), &place.path)),
        own => change(own),
    }
}
