//! Await in a closure.

async fn g() -> i32 { 1 }
async fn f() -> i32 { let h = || g().await; h() }
fn main() { let _ = f(); }
