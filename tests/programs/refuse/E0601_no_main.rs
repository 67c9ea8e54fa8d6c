//! No `main`.

fn mian() {}
