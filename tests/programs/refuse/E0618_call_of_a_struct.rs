//! Call of a struct.

enum X { Entry }
fn main() { X::Entry(); }
