//! One file a command: its arguments, and what it does.

pub(crate) mod browser_test;
pub(crate) mod check;
pub(crate) mod dist;
pub(crate) mod record;
pub(crate) mod screenshots;
pub(crate) mod serve;
pub(crate) mod test;
