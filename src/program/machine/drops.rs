//! What is left to drop of a value.

use std::rc::Rc;

use super::future::{Left, future_of};
use super::value::{Slot, Value};
use crate::program::code::{Code, Module};

/// What comes next when a value is dropped.
#[derive(Debug)]
pub(super) enum NextDrop {
    /// Call this function with a `&mut` to the value in the cell; the parts come after.
    Own(u32, Slot),
    Done,
}

/// What the registers of a function hold that has to be dropped, in order of declaration.
pub(super) fn held(code: &Code, mut registers: Vec<Value>) -> Vec<(Value, u32)> {
    let all = code.droppable.iter();
    let taken = all.map(|(reg, plan)| (std::mem::take(&mut registers[*reg as usize]), *plan));
    taken.filter(|(value, _)| !matches!(value, Value::Empty)).collect()
}

/// Takes the next value to drop; puts what it consists of in its place.
pub(super) fn next(module: &Module, work: &mut Vec<(Value, u32)>) -> Option<NextDrop> {
    /// The plan number of parts whose own destructor has run.
    const PARTS: u32 = 1 << 31;
    let (value, plan) = work.pop()?;
    let value = match value {
        Value::Slot(slot) => slot.take(),
        value => value,
    };
    if matches!(value, Value::Empty) {
        return Some(NextDrop::Done);
    }
    let row = &module.drop_plans[(plan & !PARTS) as usize];
    if let Some(inner) = row.content {
        work.push((value, inner));
        return Some(NextDrop::Done);
    }
    if row.is_future {
        match future_of(&value).map(|future| future.drop_it()) {
            Some(Left::Frame(suspended)) => work.extend(held(&suspended.code, suspended.registers)),
            Some(Left::Arguments(mut arguments)) => {
                for (n, plan) in row.variants.first().into_iter().flatten().rev() {
                    if let Some(argument) = arguments.get_mut(*n as usize) {
                        work.push((std::mem::take(argument), *plan));
                    }
                }
            }
            Some(Left::Nothing) | None => {}
        }
        return Some(NextDrop::Done);
    }
    if row.is_object {
        if let Value::Dyn(object) = &value
            && let Some(inner) = module.table_drops[object.table as usize]
        {
            work.push((object.pointer.clone(), inner));
        }
        return Some(NextDrop::Done);
    }
    if let Some(own) = row.own
        && plan & PARTS == 0
    {
        let slot: Slot = Rc::new(std::cell::RefCell::new(value));
        work.push((Value::Slot(Rc::clone(&slot)), plan | PARTS));
        return Some(NextDrop::Own(own, slot));
    }
    let variant = value.variant() as usize;
    let Value::Data(data) = value else { return Some(NextDrop::Done) };
    let mut data = Rc::unwrap_or_clone(data);
    let fields = &mut data.fields;
    if let Some(plan) = row.elements {
        work.extend(fields.drain(..).rev().map(|value| (value, plan)));
    } else if let Some(parts) = row.variants.get(variant) {
        for (n, plan) in parts.iter().rev() {
            if let Some(field) = fields.get_mut(*n as usize) {
                work.push((std::mem::take(field), *plan));
            }
        }
    }
    Some(NextDrop::Done)
}
