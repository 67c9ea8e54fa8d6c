//! Texts.

use std::rc::Rc;

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::place::with_mut;
use super::super::value::Value;
use super::{count, option, size};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("string_new", |_| Flow::Return(Value::text(""))),
    ("string_with_capacity", |call| {
        Flow::Return(Value::text(String::with_capacity(count(call, 0).min(1 << 20))))
    }),
    ("string_capacity", |call| match &call.args[0] {
        Value::String(text) => Flow::Return(size(text.capacity())),
        _ => Flow::Return(Value::Int(0)),
    }),
    ("string_reserve", |call| {
        let more = count(call, 1).min(1 << 20);
        change(call, |text| text.reserve(more));
        Flow::Return(Value::Unit)
    }),
    ("string_shrink", |call| {
        change(call, String::shrink_to_fit);
        Flow::Return(Value::Unit)
    }),
    ("string_push_str", |call| {
        let more = call.take(1);
        change(call, |text| text.push_str(more.as_text()));
        Flow::Return(Value::Unit)
    }),
    ("string_push", |call| {
        if let Value::Char(c) = call.take(1) {
            change(call, |text| text.push(c));
        }
        Flow::Return(Value::Unit)
    }),
    ("string_replace", |call| {
        let (start, end, with) = (count(call, 1), count(call, 2), call.take(3));
        let given = change(call, |text| {
            let fits = text.is_char_boundary(start) && text.is_char_boundary(end) && start <= end;
            fits.then(|| {
                let old = text[start..end].to_owned();
                text.replace_range(start..end, with.as_text());
                old
            })
        });
        match given {
            Some(old) => Flow::Return(Value::text(old)),
            None => Flow::Panic("a range does not begin and end with characters".to_owned()),
        }
    }),
    ("str_len", |call| Flow::Return(size(call.args[0].as_text().len()))),
    ("str_eq", |call| Flow::Return(Value::Bool(call.args[0].as_text() == call.args[1].as_text()))),
    ("str_cmp", |call| {
        let order = call.args[0].as_text().cmp(call.args[1].as_text());
        Flow::Return(Value::Int(order as i64))
    }),
    ("str_bytes", |call| {
        let bytes = call.args[0].as_text().bytes();
        Flow::Return(Value::list(bytes.map(|byte| Value::Int(i64::from(byte))).collect()))
    }),
    ("str_from_utf8", |call| match String::from_utf8(bytes(&call.args[0])) {
        Ok(text) => Flow::Return(Value::data(0, vec![Value::text(text)])),
        Err(error) => {
            let up_to = size(error.utf8_error().valid_up_to());
            Flow::Return(Value::data(1, vec![up_to]))
        }
    }),
    ("str_from_utf8_lossy", |call| {
        Flow::Return(Value::text(String::from_utf8_lossy(&bytes(&call.args[0]))))
    }),
    ("str_char_at", |call| {
        let at = count(call, 1);
        let rest = call.args[0].as_text().get(at..);
        option(rest.and_then(|rest| rest.chars().next()).map(Value::Char))
    }),
    ("str_char_before", |call| {
        let at = count(call, 1);
        let rest = call.args[0].as_text().get(..at);
        option(rest.and_then(|rest| rest.chars().next_back()).map(Value::Char))
    }),
    ("str_is_char_boundary", |call| {
        let at = count(call, 1);
        Flow::Return(Value::Bool(call.args[0].as_text().is_char_boundary(at)))
    }),
    ("str_slice", slice),
    ("str_case", |call| {
        let Value::Int(how) = call.args[0] else { return Flow::Return(Value::Empty) };
        let text = call.args[1].as_text();
        Flow::Return(Value::text(match how {
            0 => text.to_uppercase(),
            1 => text.to_lowercase(),
            2 => text.to_ascii_uppercase(),
            3 => text.to_ascii_lowercase(),
            4 => text.escape_default().to_string(),
            _ => text.escape_debug().to_string(),
        }))
    }),
    ("str_pieces", |call| {
        let text = call.args[1].as_text();
        let pieces: Vec<&str> = if matches!(call.args[0], Value::Int(0)) {
            text.lines().collect()
        } else {
            text.split_whitespace().collect()
        };
        Flow::Return(Value::list(pieces.into_iter().map(Value::text).collect()))
    }),
];

/// Changes the text that the first argument points to.
fn change<T>(call: &mut Call<'_>, change: impl FnOnce(&mut String) -> T) -> T {
    with_mut(&mut call.args[0], |place| {
        if !matches!(place, Value::String(_)) {
            *place = Value::text("");
        }
        match place {
            Value::String(own) => Rc::make_mut(own).change(change),
            _ => change(&mut String::new()),
        }
    })
}

fn bytes(list: &Value) -> Vec<u8> {
    let byte = |value: &Value| match value {
        Value::Int(value) => u8::try_from(*value).unwrap_or(0),
        _ => 0,
    };
    list.parts().iter().map(byte).collect()
}

/// `(text, start, end)`: the part; panics where a range is none of the text's.
fn slice(call: &mut Call<'_>) -> Flow {
    let (start, end) = (count(call, 1), count(call, 2));
    let text = call.args[0].as_text();
    if start == 0 && end == text.len() {
        return Flow::Return(call.take(0));
    }
    if let Some(part) = text.get(start..end) {
        return Flow::Return(Value::text(part));
    }
    Flow::Panic(if start > end {
        format!("begin > end ({start} > {end}) when slicing `{text}`")
    } else if end > text.len() {
        format!("byte index {end} is out of bounds of `{text}`")
    } else {
        let wrong = if text.is_char_boundary(start) { end } else { start };
        format!("byte index {wrong} is not a char boundary in `{text}`")
    })
}
