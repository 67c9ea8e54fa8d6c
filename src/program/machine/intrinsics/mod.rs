//! The functions that the surface is made of.

mod format;
mod number;
mod panic;
mod text;
mod values;
mod vec;

use super::Named;
use super::intrinsic::Intrinsic;

/// The function of that name.
pub(crate) fn find(name: &str) -> Option<Named<Intrinsic>> {
    let tables =
        [values::TABLE, panic::TABLE, format::TABLE, number::TABLE, text::TABLE, vec::TABLE];
    Named::find(&tables, name)
}
