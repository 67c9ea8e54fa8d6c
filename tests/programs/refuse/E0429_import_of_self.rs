//! Import of self.

use std::fmt::self;
fn main() {}
