//! The functions that the surface is made of.

mod atomic;
mod format;
mod number;
mod panic;
mod text;
mod values;
mod vec;

use super::intrinsic::Intrinsic;

/// The function of that name.
pub(crate) fn find(name: &str) -> Option<Intrinsic> {
    let tables =
        [atomic::TABLE, values::TABLE, panic::TABLE, format::TABLE, number::TABLE, text::TABLE, vec::TABLE];
    let mut all = tables.iter().flat_map(|table| table.iter());
    all.find(|(known, _)| *known == name).map(|(_, intrinsic)| *intrinsic)
}
