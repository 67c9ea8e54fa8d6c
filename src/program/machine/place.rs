//! Reaching a part of a value.

use std::rc::Rc;

use super::value::{Place, Slot, Value, Window};
use crate::program::code::{Base, PlaceCode, PlaceStep};

/// A place that was found: where it begins, and the numbers on the way.
#[derive(Debug)]
pub(super) struct Found {
    base: Origin,
    path: Vec<u32>,
    window: Option<Window>,
}

#[derive(Debug)]
enum Origin {
    Register(u32),
    Cell(Slot),
}

/// Finds a place from the registers of a frame.
///
/// # Errors
///
/// The message of a panic, if an index is out of bounds.
pub(super) fn find(place: &PlaceCode, registers: &[Value]) -> Result<Found, String> {
    let mut found = match (place.kind, &registers[place.base as usize]) {
        (Base::Cell, Value::Slot(slot)) => {
            Found { base: Origin::Cell(Rc::clone(slot)), path: Vec::new(), window: None }
        }
        (Base::Pointer, Value::Place(pointer)) => Found::from(&**pointer),
        _ => Found { base: Origin::Register(place.base), path: Vec::new(), window: None },
    };
    for step in &place.steps {
        match *step {
            PlaceStep::Field(n) => found.enter(n),
            PlaceStep::Index(reg) => {
                let index = match registers[reg as usize] {
                    Value::Int(index) => index.cast_unsigned(),
                    _ => 0,
                };
                let len = found.len(registers);
                if index >= u64::from(len) {
                    return Err(out_of_bounds(len as usize, index));
                }
                found.enter(u32::try_from(index).unwrap_or(u32::MAX));
            }
            PlaceStep::FromEnd(n) => {
                let len = found.len(registers);
                found.enter(len.saturating_sub(n));
            }
            PlaceStep::Between { before, after } => {
                let len = found.len(registers);
                let start = found.window.map_or(0, |window| window.start);
                found.window = Some(Window {
                    start: start + before,
                    len: len.saturating_sub(before).saturating_sub(after),
                });
            }
            PlaceStep::Through => {
                if let Value::Place(pointer) = found.look(registers, Value::clone) {
                    found = Found::from(&*pointer);
                }
            }
        }
    }
    Ok(found)
}

/// The message of the panic.
pub(crate) fn out_of_bounds(len: usize, index: u64) -> String {
    format!("index out of bounds: the len is {len} but the index is {index}")
}

impl From<&Place> for Found {
    fn from(pointer: &Place) -> Self {
        Self {
            base: Origin::Cell(Rc::clone(&pointer.root)),
            path: pointer.path.clone(),
            window: pointer.window,
        }
    }
}

impl Found {
    fn enter(&mut self, n: u32) {
        let start = self.window.take().map_or(0, |window| window.start);
        self.path.push(start + n);
    }

    /// How many elements are there.
    pub(super) fn len(&self, registers: &[Value]) -> u32 {
        match self.window {
            Some(window) => window.len,
            None => {
                let len = self.at(registers, |value| value.parts().len());
                u32::try_from(len).unwrap_or(u32::MAX)
            }
        }
    }

    fn at<T>(&self, registers: &[Value], look: impl FnOnce(&Value) -> T) -> T {
        match &self.base {
            Origin::Register(reg) => look(at(&registers[*reg as usize], &self.path)),
            Origin::Cell(slot) => look(at(&slot.borrow(), &self.path)),
        }
    }

    /// Looks at what is there.
    pub(super) fn look<T>(&self, registers: &[Value], look: impl FnOnce(&Value) -> T) -> T {
        self.at(registers, |value| match self.window {
            Some(window) => look(&value.elements(window)),
            None => look(value),
        })
    }

    /// Changes what is there; of some elements of a list, all of them.
    pub(super) fn change<T>(
        &self,
        registers: &mut [Value],
        change: impl FnOnce(&mut Value) -> T,
    ) -> T {
        let change = |value: &mut Value| change_in(value, self.window, change);
        match &self.base {
            Origin::Register(reg) => change(at_mut(&mut registers[*reg as usize], &self.path)),
            Origin::Cell(slot) => change(at_mut(&mut slot.borrow_mut(), &self.path)),
        }
    }

    /// A `&mut` to it; none if it is in a register.
    pub(super) fn pointer(self) -> Option<Value> {
        match self.base {
            Origin::Register(_) => None,
            Origin::Cell(root) => {
                Some(Value::Place(Rc::new(Place { root, path: self.path, window: self.window })))
            }
        }
    }
}

/// A part of a value. What is not there is empty.
fn at<'a>(value: &'a Value, path: &[u32]) -> &'a Value {
    const EMPTY: &Value = &Value::Empty;
    path.iter().fold(value, |value, n| value.part(*n).unwrap_or(EMPTY))
}

fn at_mut<'a>(mut value: &'a mut Value, path: &[u32]) -> &'a mut Value {
    for n in path {
        // Every way was found in a value of this form.
        if value.part(*n).is_none() {
            return value;
        }
        let Some(part) = value.part_mut(*n) else { unreachable!("it was just looked at") };
        value = part;
    }
    value
}

/// Changes some elements of a list, as a list of their own.
fn change_in<T>(
    value: &mut Value,
    window: Option<Window>,
    change: impl FnOnce(&mut Value) -> T,
) -> T {
    let (Some(window), Value::Data(data)) = (window, &mut *value) else { return change(value) };
    let fields = &mut Rc::make_mut(data).fields;
    let start = (window.start as usize).min(fields.len());
    let end = (start + window.len as usize).min(fields.len());
    let own: Vec<Value> = fields[start..end].iter_mut().map(std::mem::take).collect();
    let mut own = Value::list(own);
    let given = change(&mut own);
    if let Value::Data(own) = own {
        let mut own = Rc::unwrap_or_clone(own);
        for (to, from) in fields[start..end].iter_mut().zip(own.fields.drain(..)) {
            *to = from;
        }
    }
    given
}

/// Looks at what a pointer points to.
pub(crate) fn look<T>(place: &Place, look: impl FnOnce(&Value) -> T) -> T {
    let root = place.root.borrow();
    let value = at(&root, &place.path);
    match place.window {
        Some(window) => look(&value.elements(window)),
        None => look(value),
    }
}

/// Changes what a `&mut` argument points to.
pub(crate) fn with_mut<T>(pointer: &mut Value, change: impl FnOnce(&mut Value) -> T) -> T {
    match pointer {
        Value::Place(place) => {
            change_in(at_mut(&mut place.root.borrow_mut(), &place.path), place.window, change)
        }
        own => change(own),
    }
}

/// Changes the elements of the list that a `&mut` argument points to.
pub(crate) fn with_elements<T>(pointer: &mut Value, change: impl FnOnce(&mut [Value]) -> T) -> T {
    let within = |value: &mut Value, window: Option<Window>| match value {
        Value::Data(data) => {
            let fields = &mut Rc::make_mut(data).fields;
            let start = window.map_or(0, |window| window.start as usize).min(fields.len());
            let len = window.map_or(fields.len(), |window| window.len as usize);
            let end = start.saturating_add(len).min(fields.len());
            change(&mut fields[start..end])
        }
        _ => change(&mut []),
    };
    match pointer {
        Value::Place(place) => {
            within(at_mut(&mut place.root.borrow_mut(), &place.path), place.window)
        }
        own => within(own, None),
    }
}

impl Place {
    /// How many elements the list has that it points to.
    pub(crate) fn len(&self) -> usize {
        match self.window {
            Some(window) => window.len as usize,
            None => at(&self.root.borrow(), &self.path).parts().len(),
        }
    }

    /// A part of what it points to.
    pub(crate) fn part(&self, n: usize) -> Self {
        let start = self.window.map_or(0, |window| window.start as usize);
        let mut path = self.path.clone();
        path.push(u32::try_from(start + n).unwrap_or(u32::MAX));
        Self { root: Rc::clone(&self.root), path, window: None }
    }

    /// Some of the elements of the list that it points to.
    pub(crate) fn window(&self, start: usize, len: usize) -> Self {
        let before = self.window.map_or(0, |window| window.start as usize);
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let window = Window { start: number(before + start), len: number(len) };
        Self { window: Some(window), ..self.clone() }
    }
}
