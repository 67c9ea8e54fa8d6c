//! Values that no pattern matches, as patterns that would.

use std::fmt;

use super::pattern::{Constructor, bounds};
use crate::program::check::Checker;
use crate::program::items::Shape;
use crate::program::types::{IntKind, Ty};

/// A pattern as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown(String);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Shown {
    /// Any value.
    pub(super) fn any() -> Self {
        Self("_".to_owned())
    }

    /// A constructor with its parts.
    pub(super) fn of(
        checker: &Checker,
        constructor: &Constructor,
        ty: &Ty,
        parts: Vec<Self>,
    ) -> Self {
        let list = parts.iter().map(|part| part.0.as_str()).collect::<Vec<_>>().join(", ");
        Self(match (constructor, ty) {
            (Constructor::Bool(value), _) => value.to_string(),
            (Constructor::Range(low, high), _) => range(*low, *high, ty),
            (Constructor::Variant(n), Ty::Adt(id, _)) => {
                let row = &checker.front.items.adts[id.index()];
                let Some(variant) = row.variants.get(*n as usize) else {
                    return Self("_".to_owned());
                };
                let is_enum = checker.is_enum(ty);
                // Those that are known everywhere are written without their type.
                let is_known = matches!(row.lang.as_deref(), Some("Option" | "Result"));
                let name = if is_enum && !is_known {
                    format!("{}::{}", row.name, variant.name)
                } else {
                    variant.name.to_string()
                };
                match variant.shape {
                    Shape::Unit => name,
                    Shape::Tuple => format!("{name}({list})"),
                    Shape::Named => {
                        let fields = variant.fields.iter().zip(&parts);
                        let told: Vec<String> = fields
                            .filter(|(_, part)| part.0 != "_")
                            .map(|(field, part)| format!("{}: {part}", field.name))
                            .collect();
                        match (told.len(), variant.fields.len()) {
                            (0, _) => format!("{name} {{ .. }}"),
                            (told_count, all) if told_count == all => {
                                format!("{name} {{ {} }}", told.join(", "))
                            }
                            _ => format!("{name} {{ {}, .. }}", told.join(", ")),
                        }
                    }
                }
            }
            (Constructor::Only, Ty::Tuple(of)) if of.len() == 1 => format!("({list},)"),
            (Constructor::Only, Ty::Tuple(_)) => format!("({list})"),
            (Constructor::Only, Ty::Array(..)) => format!("[{list}]"),
            // What is behind a reference is matched as it is.
            (Constructor::Only, _) => {
                parts.first().map_or_else(|| "_".to_owned(), |part| part.0.clone())
            }
            (Constructor::Len(_, false), _) => format!("[{list}]"),
            (Constructor::Len(0, true), _) => "[..]".to_owned(),
            (Constructor::Len(_, true), _) => format!("[{list}, ..]"),
            _ => "_".to_owned(),
        })
    }
}

fn range(low: i128, high: i128, ty: &Ty) -> String {
    let written = |value: i128| match ty {
        Ty::Char => u32::try_from(value)
            .ok()
            .and_then(char::from_u32)
            .map_or_else(|| "_".to_owned(), |value| format!("{value:?}")),
        Ty::Int(IntKind::U128) => (value.cast_unsigned() ^ (1 << 127)).to_string(),
        _ => value.to_string(),
    };
    let Some((least, most)) = bounds(ty) else { return "_".to_owned() };
    match (low == least, high == most) {
        (true, true) => "_".to_owned(),
        _ if low == high => written(low),
        (_, true) => format!("{}..", written(low)),
        (true, _) if least != 0 => format!("..={}", written(high)),
        _ => format!("{}..={}", written(low), written(high)),
    }
}
