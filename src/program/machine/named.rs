//! Functions of the machine with their names, so that code which calls them can be written down and
//! read again.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::intrinsic::Intrinsic;
use super::{Host, host, intrinsics};

/// A function of the machine, by the name that the surface gives it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named<F> {
    pub(crate) name: &'static str,
    pub(crate) run: F,
}

impl<F: Copy> Named<F> {
    /// The function of that name in any of the tables.
    pub(super) fn find(tables: &[&[(&'static str, F)]], name: &str) -> Option<Self> {
        let mut all = tables.iter().flat_map(|table| table.iter());
        let found = all.find(|(known, _)| *known == name)?;
        Some(Self { name: found.0, run: found.1 })
    }
}

impl<F> Serialize for Named<F> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.name.serialize(to)
    }
}

fn read<'de, F, D: Deserializer<'de>>(
    from: D,
    find: fn(&str) -> Option<Named<F>>,
) -> Result<Named<F>, D::Error> {
    let name = String::deserialize(from)?;
    find(&name).ok_or_else(|| de::Error::custom(format!("there is no function {name}")))
}

impl<'de> Deserialize<'de> for Named<Intrinsic> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read(from, intrinsics::find)
    }
}

impl<'de> Deserialize<'de> for Named<Host> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read(from, host::find)
    }
}
