//! Values as text, for the way between the page and a worker. What has an identity stays where it
//! is: it does not travel.

use std::rc::Rc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD_NO_PAD as BASE64;
use serde::{Deserialize, Serialize};

use super::value::{Data, Value};

/// A value that travels.
#[derive(Debug, Serialize, Deserialize)]
enum Wire {
    Unit,
    Bool(bool),
    Char(char),
    Int(i64),
    Wide(i128),
    /// By its bits, so that every float comes as it was.
    Float(u64),
    Text(String),
    Variant(u32),
    Data(u32, Vec<Wire>),
}

/// A value and how it is shown, as text; empty if it cannot travel.
pub(super) fn to_text(value: &Value, shown: &str) -> String {
    match packed(value) {
        Some(wire) => BASE64.encode(postcard::to_allocvec(&(wire, shown)).unwrap_or_default()),
        None => String::new(),
    }
}

pub(super) fn from_text(text: &str) -> Option<(Value, String)> {
    let (wire, shown): (Wire, String) = postcard::from_bytes(&BASE64.decode(text).ok()?).ok()?;
    Some((unpacked(wire), shown))
}

/// What is in a value that a thread in a worker could not use there, as part of a sentence; the
/// sending end of a channel can be used from afar.
pub(super) fn stays_here(value: &Value) -> Option<&'static str> {
    match value {
        Value::Data(data) => data.fields.iter().find_map(stays_here),
        Value::Object(object) if super::host::is_sender(object) => None,
        Value::Object(object) if super::host::is_receiver(object) => {
            Some("receives from a channel")
        }
        Value::Slot(_) | Value::Object(_) | Value::Place(_) | Value::Dyn(_) => {
            Some("shares memory with the thread that spawns it")
        }
        _ => None,
    }
}

fn packed(value: &Value) -> Option<Wire> {
    Some(match value {
        Value::Unit => Wire::Unit,
        Value::Bool(value) => Wire::Bool(*value),
        Value::Char(value) => Wire::Char(*value),
        Value::Int(value) => Wire::Int(*value),
        Value::Wide(value) => Wire::Wide(**value),
        Value::Float(value) => Wire::Float(value.to_bits()),
        Value::String(text) => Wire::Text(text.to_string()),
        Value::Variant(variant) => Wire::Variant(*variant),
        Value::Data(data) => {
            let fields: Option<Vec<Wire>> = data.fields.iter().map(packed).collect();
            Wire::Data(data.variant, fields?)
        }
        _ => return None,
    })
}

fn unpacked(wire: Wire) -> Value {
    match wire {
        Wire::Unit => Value::Unit,
        Wire::Bool(value) => Value::Bool(value),
        Wire::Char(value) => Value::Char(value),
        Wire::Int(value) => Value::Int(value),
        Wire::Wide(value) => Value::Wide(Rc::new(value)),
        Wire::Float(bits) => Value::Float(f64::from_bits(bits)),
        Wire::Text(text) => Value::text(text),
        Wire::Variant(variant) => Value::Variant(variant),
        Wire::Data(variant, fields) => {
            let fields = fields.into_iter().map(unpacked).collect();
            Value::Data(Rc::new(Data::new(variant, fields)))
        }
    }
}
