//! One step of a function.

use std::cell::RefCell;
use std::rc::Rc;

use super::arithmetic;
use super::formatter::Formatter;
use super::future::{FutureCell, future_of};
use super::intrinsic::{Call, Flow};
use super::memory;
use super::place::{self, Found, look};
use super::spare::Spare;
use super::value::{DynValue, Place, Slot, Value};
use crate::program::code::{Code, Constant, Function, Module, Op, Receiver, Reg};

/// What is said where a value is used that is not there any more: moves are not checked before
/// the program runs.
const MOVED: &str = "a value is used after it was moved: rustc refuses that (E0382, E0381)";

/// Takes one step. What a call is given is put into room that is to spare.
#[inline(always)]
pub(super) fn step(
    module: &Module,
    statics: &[Slot],
    code: &Code,
    op: &Op,
    at: &mut usize,
    registers: &mut [Value],
    spare: &mut Spare,
) -> Next {
    macro_rules! reg {
        ($n:expr) => {
            registers[*$n as usize]
        };
    }
    macro_rules! find {
        ($place:expr) => {
            match place::find(&code.places[*$place as usize], registers) {
                Ok(found) => found,
                Err(message) => return Next::Panic(message),
            }
        };
    }
    macro_rules! check {
        ($value:expr) => {
            match $value {
                Ok(value) => value,
                Err(message) => return Next::Panic(message),
            }
        };
    }
    match op {
        Op::Constant(dst, n) => reg!(dst) = constant(&code.constants[*n as usize]),
        Op::Copy(dst, src) => {
            if matches!(reg!(src), Value::Empty) {
                return Next::Stop(MOVED);
            }
            reg!(dst) = reg!(src).clone();
        }
        Op::Move(dst, src) => reg!(dst) = std::mem::take(&mut reg!(src)),
        Op::Cell(reg) => {
            let value = std::mem::take(&mut reg!(reg));
            reg!(reg) = Value::Slot(Rc::new(RefCell::new(value)));
        }
        Op::Read(dst, place) => {
            let value = find!(place).look(registers, Value::clone);
            if matches!(value, Value::Empty) {
                return Next::Stop(MOVED);
            }
            reg!(dst) = value;
        }
        Op::Take(dst, place) => {
            let value = find!(place).change(registers, std::mem::take);
            reg!(dst) = value;
        }
        Op::Write(place, src) => {
            let value = std::mem::take(&mut reg!(src));
            find!(place).change(registers, |to| *to = value);
        }
        Op::Point(dst, place) => {
            let found: Found = find!(place);
            // What has an identity of its own is its own pointer where it is in no cell.
            let own = found
                .look(registers, |value| matches!(value, Value::Object(_)).then(|| value.clone()));
            reg!(dst) = found.pointer().or(own).unwrap_or_default();
        }
        Op::Int(op, kind, dst, a, b) => {
            let value = check!(arithmetic::int(*op, *kind, &reg!(a), &reg!(b)));
            reg!(dst) = value;
        }
        Op::IntConst(op, kind, dst, a, b) => {
            let value = match &reg!(a) {
                Value::Int(a) => arithmetic::int_with(*op, *kind, *a, i64::from(*b)),
                other => arithmetic::int(*op, *kind, other, &Value::Int(i64::from(*b))),
            };
            reg!(dst) = check!(value);
        }
        Op::IntBranch(op, kind, a, b, to) => {
            if let (Value::Int(a), Value::Int(b)) = (&reg!(a), &reg!(b)) {
                if !arithmetic::holds(*op, *kind, *a, *b) {
                    *at = *to as usize;
                }
            } else {
                return Next::Stop(MOVED);
            }
        }
        Op::IntBranchConst(op, kind, a, b, to) => {
            if let Value::Int(a) = &reg!(a) {
                if !arithmetic::holds(*op, *kind, *a, i64::from(*b)) {
                    *at = *to as usize;
                }
            } else {
                return Next::Stop(MOVED);
            }
        }
        Op::Float(op, is_f32, dst, a, b) => {
            reg!(dst) = arithmetic::float(*op, *is_f32, &reg!(a), &reg!(b));
        }
        Op::Plain(op, dst, a, b) => reg!(dst) = arithmetic::plain(*op, &reg!(a), &reg!(b)),
        Op::NegInt(kind, dst, src) => {
            let value = check!(arithmetic::negated(*kind, &reg!(src)));
            reg!(dst) = value;
        }
        Op::NegFloat(dst, src) => {
            if let Value::Float(value) = reg!(src) {
                reg!(dst) = Value::Float(-value);
            }
        }
        Op::NotInt(kind, dst, src) => {
            reg!(dst) = arithmetic::wrapped(!arithmetic::wide(&reg!(src), *kind), *kind);
        }
        Op::NotBool(dst, src) => {
            if let Value::Bool(value) = reg!(src) {
                reg!(dst) = Value::Bool(!value);
            }
        }
        Op::Cast(cast, dst, src) => {
            let value = arithmetic::cast(*cast, &reg!(src));
            reg!(dst) = value;
        }
        Op::Discriminant(dst, src, list, kind) => {
            let number = module.discriminants[*list as usize].get(reg!(src).variant() as usize);
            reg!(dst) = arithmetic::wrapped(number.copied().unwrap_or(0), *kind);
        }
        Op::Data(dst, variant, list) => {
            let fields = taken(code, *list, registers);
            reg!(dst) = Value::data(*variant, fields);
        }
        Op::Repeat(dst, value, len) => {
            let value = std::mem::take(&mut reg!(value));
            if !memory::has_room_for(*len as usize) {
                return Next::Full;
            }
            reg!(dst) = Value::list(vec![value; *len as usize]);
        }
        Op::Jump(to) => *at = *to as usize,
        Op::JumpIf(reg, wanted, to) => {
            if matches!(reg!(reg), Value::Bool(value) if value == *wanted) {
                *at = *to as usize;
            }
        }
        Op::Variant(place, variant, to) => {
            if find!(place).look(registers, Value::variant) != *variant {
                *at = *to as usize;
            }
        }
        Op::Same(a, b, to) => {
            if !same(&reg!(a), &reg!(b)) {
                *at = *to as usize;
            }
        }
        Op::Length(place, least, open, to) => {
            let len = find!(place).len(registers);
            let fits = if *open { len >= *least } else { len == *least };
            if !fits {
                *at = *to as usize;
            }
        }
        Op::Call(dst, function, list) => {
            if let Some(Function::Intrinsic(intrinsic, types)) =
                module.functions.get(*function as usize)
            {
                let flow = with_arguments(code, *list, registers, |args| {
                    (intrinsic.run)(&mut Call { args, types })
                });
                match flow {
                    Flow::Return(value) => reg!(dst) = value,
                    Flow::Panic(message) => return Next::Panic(message),
                    Flow::Exit(status) => return Next::Exit(status),
                    Flow::Full => return Next::Full,
                }
                return if memory::is_full() { Next::Full } else { Next::Go };
            }
            return Next::Call(*function, arguments(code, *list, registers, spare), *dst);
        }
        Op::CallPtr(dst, function, list) => {
            let args = arguments(code, *list, registers, spare);
            return match reg!(function) {
                Value::Function(function) => Next::Call(function, args, *dst),
                _ => Next::Stop(MOVED),
            };
        }
        Op::CallDyn(dst, n, receiver, list) => {
            let mut args = arguments(code, *list, registers, spare);
            if let Some((table, pointer)) = receive(std::mem::take(&mut args[0]), *receiver) {
                args[0] = pointer;
                return Next::Call(module.tables[table as usize][*n as usize], args, *dst);
            }
            return Next::Stop(MOVED);
        }
        Op::Snapshot(reg) => {
            if let Value::Dyn(object) = &reg!(reg)
                && let Value::Place(place) = &object.pointer
            {
                let pointer = look(place, Value::clone);
                reg!(reg) = Value::Dyn(Rc::new(DynValue { table: object.table, pointer }));
            }
        }
        Op::Static(dst, n, to) => {
            let slot = &statics[*n as usize];
            if !matches!(*slot.borrow(), Value::Empty) {
                *at = *to as usize;
            }
            reg!(dst) = Value::Slot(Rc::clone(slot));
        }
        Op::Future(dst, function, list) => {
            return Next::Future(*function, taken(code, *list, registers), *dst);
        }
        Op::Poll(dst, future, context) => {
            return match future_of(&reg!(future)) {
                Some(future) => Next::Poll(future, reg!(context).clone(), *dst),
                None => Next::Stop(MOVED),
            };
        }
        Op::Suspend => return Next::Suspend,
        Op::Function(dst, function) => reg!(dst) = Value::Function(*function),
        Op::Object(dst, src, table) => {
            let pointer = std::mem::take(&mut reg!(src));
            reg!(dst) = Value::Dyn(Rc::new(DynValue { table: *table, pointer }));
        }
        Op::FormatBegin(dst) => reg!(dst) = Value::Object(Rc::new(Formatter::default())),
        Op::FormatText(to, n) => {
            if let (Some(to), Constant::Text(text)) =
                (formatter(&reg!(to)), &code.constants[*n as usize])
            {
                to.write(text);
            }
            if memory::is_full() {
                return Next::Full;
            }
        }
        Op::FormatSpec(to, n, width, precision) => {
            let mut spec = code.specs[*n as usize].clone();
            for (count, reg) in [(&mut spec.width, width), (&mut spec.precision, precision)] {
                let Some(Value::Int(given)) = reg.map(|reg| &registers[reg as usize]) else {
                    continue;
                };
                let Ok(given) = u16::try_from(*given) else {
                    return Next::Panic("Formatting argument out of range".to_owned());
                };
                *count = Some(usize::from(given));
            }
            if let Some(to) = formatter(&reg!(to)) {
                *to.spec.borrow_mut() = spec;
            }
        }
        Op::FormatEnd(dst, from) => {
            let text = formatter(&reg!(from)).map(|from| from.text.take());
            reg!(dst) = Value::String(Rc::new(text.unwrap_or_default()));
        }
        Op::Drop(reg, plan) => {
            let value = std::mem::take(&mut reg!(reg));
            if !matches!(value, Value::Empty) {
                return Next::Drop(value, *plan);
            }
        }
        Op::Return(reg) => return Next::Return(std::mem::take(&mut reg!(reg))),
        Op::Unreachable => return Next::Panic("no pattern of a `match` matched".to_owned()),
    }
    Next::Go
}

/// Hands the registers of a list to a function of the machine, which needs no room of its own for
/// the few that there mostly are.
#[inline]
fn with_arguments<T>(
    code: &Code,
    list: u32,
    registers: &mut [Value],
    call: impl FnOnce(&mut [Value]) -> T,
) -> T {
    const FEW: usize = 3;
    let list = &code.lists[list as usize];
    if list.len() > FEW {
        let mut args: Vec<Value> =
            list.iter().map(|reg| std::mem::take(&mut registers[*reg as usize])).collect();
        return call(&mut args);
    }
    let mut args: [Value; FEW] = Default::default();
    for (arg, reg) in args.iter_mut().zip(list) {
        *arg = std::mem::take(&mut registers[*reg as usize]);
    }
    call(&mut args[..list.len()])
}

/// The table of an object, and the object as its method takes it.
fn receive(object: Value, receiver: Receiver) -> Option<(u32, Value)> {
    match object {
        Value::Dyn(object) => Some((object.table, object.pointer.clone())),
        // A `&mut` to a box: the method gets one to what is in the box.
        Value::Place(place) if receiver == Receiver::Mutable => {
            let table = look(&place, |value| match value {
                Value::Dyn(object) => Some(object.table),
                _ => None,
            })?;
            let mut path = place.path.clone();
            path.push(0);
            let root = Rc::clone(&place.root);
            Some((table, Value::Place(Rc::new(Place { root, path, window: None }))))
        }
        _ => None,
    }
}

/// What a call is given, in the room that its registers will have.
#[inline]
fn arguments(code: &Code, list: u32, registers: &mut [Value], spare: &mut Spare) -> Vec<Value> {
    let mut args = spare.take();
    args.extend(
        code.lists[list as usize].iter().map(|reg| std::mem::take(&mut registers[*reg as usize])),
    );
    args
}

fn taken(code: &Code, list: u32, registers: &mut [Value]) -> Vec<Value> {
    code.lists[list as usize]
        .iter()
        .map(|reg| std::mem::take(&mut registers[*reg as usize]))
        .collect()
}

fn formatter(value: &Value) -> Option<&Formatter> {
    match value {
        Value::Object(object) => object.downcast_ref(),
        _ => None,
    }
}

fn constant(constant: &Constant) -> Value {
    match constant {
        Constant::Unit => Value::Unit,
        Constant::Bool(value) => Value::Bool(*value),
        Constant::Char(value) => Value::Char(*value),
        Constant::Int(value) => Value::Int(*value),
        Constant::Wide(value) => Value::Wide(Rc::new(*value)),
        Constant::Float(value) => Value::Float(*value),
        Constant::Text(text) => Value::String(Rc::clone(text)),
        Constant::Bytes(bytes) => {
            Value::list(bytes.iter().map(|byte| Value::Int(i64::from(*byte))).collect())
        }
    }
}

/// Whether two scalars or texts are equal.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Char(a), Value::Char(b)) => a == b,
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Wide(a), Value::Wide(b)) => a == b,
        (Value::Float(a), Value::Float(b)) => a.total_cmp(b).is_eq(),
        (Value::String(_), Value::String(_)) => one.as_text() == other.as_text(),
        _ => one.variant() == other.variant(),
    }
}

/// What a step leads to.
pub(super) enum Next {
    Go,
    Call(u32, Vec<Value>, Reg),
    /// A new future of this code.
    Future(u32, Vec<Value>, Reg),
    Poll(Rc<FutureCell>, Value, Reg),
    /// The frame on top, a future's, is put aside.
    Suspend,
    Drop(Value, u32),
    Return(Value),
    Panic(String),
    Exit(i32),
    /// The values of the program hold more than they may.
    Full,
    Stop(&'static str),
}
