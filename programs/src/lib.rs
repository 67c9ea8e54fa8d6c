//! The lesson programs are the files in `bin/`, each a plain Rust program.
//!
//! rustc compiles them here, against the crates that they name; Wakeline runs the same files on
//! its own runtime, and the tests of this package compare what the two print. They are in a
//! package of their own so that nothing else waits for those crates to build.
