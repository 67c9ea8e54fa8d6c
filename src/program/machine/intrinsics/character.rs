//! Characters.

use super::super::intrinsic::{Call, Flow, Intrinsic};
use super::super::value::Value;
use super::{flag, option};

pub(super) const TABLE: &[(&str, Intrinsic)] = &[
    ("char_is", |call| {
        let (Value::Int(what), Value::Char(c)) = (&call.args[0], &call.args[1]) else {
            return Flow::Return(Value::Bool(false));
        };
        Flow::Return(Value::Bool(match what {
            0 => c.is_alphabetic(),
            1 => c.is_numeric(),
            2 => c.is_alphanumeric(),
            3 => c.is_whitespace(),
            4 => c.is_uppercase(),
            5 => c.is_lowercase(),
            _ => c.is_control(),
        }))
    }),
    ("char_cases", |call| {
        let Value::Char(c) = call.args[1] else { return list("".chars()) };
        if flag(call, 0) { list(c.to_uppercase()) } else { list(c.to_lowercase()) }
    }),
    ("char_escaped", |call| {
        let Value::Char(c) = call.args[1] else { return list("".chars()) };
        if matches!(call.args[0], Value::Int(0)) {
            list(c.escape_default())
        } else {
            list(c.escape_debug())
        }
    }),
    ("char_from_u32", from_u32),
];

fn list(chars: impl Iterator<Item = char>) -> Flow {
    Flow::Return(Value::list(chars.map(Value::Char).collect()))
}

fn from_u32(call: &mut Call<'_>) -> Flow {
    let Value::Int(number) = call.args[0] else { return option(None) };
    option(u32::try_from(number).ok().and_then(char::from_u32).map(Value::Char))
}
