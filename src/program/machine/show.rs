//! Values in words, for a reader: messages in a channel, the variables of a suspended future.

use super::arithmetic::wide;
use super::value::Value;
use crate::program::code::{Module, Shape, ShapeId, VariantShape};
use crate::program::types::IntKind;

/// How many characters are shown of one value.
const CHARACTERS: usize = 160;
/// How many elements of a list.
const ELEMENTS: usize = 12;
/// How deep parts are shown in parts.
const DEPTH: usize = 4;

/// A value as it is shown. A text stands without its quotes, if it is the whole.
pub(crate) fn show(module: &Module, value: &Value, shape: ShapeId) -> String {
    if let (Value::String(text), Some(Shape::Text)) = (value, module.shapes.get(shape.0 as usize)) {
        return cut(text.to_string());
    }
    let mut text = String::new();
    write(module, value, shape, 0, &mut text);
    cut(text)
}

fn cut(text: String) -> String {
    match text.char_indices().nth(CHARACTERS) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

fn write(module: &Module, value: &Value, id: ShapeId, depth: usize, to: &mut String) {
    if to.len() > CHARACTERS * 4 {
        return;
    }
    match value {
        // A variable that is borrowed, and a reference, are shown as what they hold.
        Value::Slot(slot) => return write(module, &slot.borrow(), id, depth, to),
        Value::Place(place) => {
            let inner = match module.shapes.get(id.0 as usize) {
                Some(Shape::Pointer(inner)) => *inner,
                _ => id,
            };
            return super::place::look(place, |value| write(module, value, inner, depth, to));
        }
        Value::Empty => return to.push_str("moved"),
        _ => {}
    }
    match module.shapes.get(id.0 as usize) {
        Some(Shape::Int(IntKind::U128)) => {
            to.push_str(&wide(value, IntKind::U128).cast_unsigned().to_string());
        }
        Some(Shape::Int(kind)) => to.push_str(&wide(value, *kind).to_string()),
        Some(Shape::Text) => to.push_str(&format!("{:?}", value.as_text())),
        Some(Shape::Named(name)) => to.push_str(name),
        Some(Shape::Pointer(inner)) => write(module, value, *inner, depth, to),
        Some(_) if depth >= DEPTH => to.push('…'),
        Some(Shape::Tuple(shapes)) => {
            let shapes = shapes.iter().copied();
            list(module, ["(", ")"], value.parts().iter().zip(shapes), depth, to);
        }
        Some(Shape::List(of)) => {
            list(module, ["[", "]"], value.parts().iter().map(|part| (part, *of)), depth, to);
        }
        Some(Shape::Adt(variants)) => {
            if let Some(variant) = variants.get(value.variant() as usize) {
                adt(module, variant, value, depth, to);
            }
        }
        Some(Shape::Plain) | None => match value {
            Value::Bool(value) => to.push_str(&value.to_string()),
            Value::Char(value) => to.push_str(&format!("{value:?}")),
            Value::Float(value) => to.push_str(&format!("{value:?}")),
            Value::Unit => to.push_str("()"),
            _ => to.push('…'),
        },
    }
}

fn list<'v>(
    module: &Module,
    [open, close]: [&str; 2],
    parts: impl Iterator<Item = (&'v Value, ShapeId)>,
    depth: usize,
    to: &mut String,
) {
    to.push_str(open);
    for (n, (part, shape)) in parts.enumerate() {
        if n > 0 {
            to.push_str(", ");
        }
        if n == ELEMENTS {
            to.push('…');
            break;
        }
        write(module, part, shape, depth + 1, to);
    }
    to.push_str(close);
}

fn adt(module: &Module, variant: &VariantShape, value: &Value, depth: usize, to: &mut String) {
    to.push_str(&variant.name);
    if variant.fields.is_empty() {
        return;
    }
    let parts = value.parts().iter().zip(&variant.fields);
    if !variant.is_named {
        return list(module, ["(", ")"], parts.map(|(part, (_, shape))| (part, *shape)), depth, to);
    }
    to.push_str(" { ");
    for (n, (part, (name, shape))) in parts.enumerate() {
        if n > 0 {
            to.push_str(", ");
        }
        to.push_str(name);
        to.push_str(": ");
        write(module, part, *shape, depth + 1, to);
    }
    to.push_str(" }");
}
