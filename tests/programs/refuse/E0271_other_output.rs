//! Other output.

fn f() -> impl std::future::Future<Output = i32> { async { "a" } }
fn main() { let _ = f(); }
