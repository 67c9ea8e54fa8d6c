//! Async recursion.

async fn f(n: u32) -> u32 { if n == 0 { 0 } else { f(n - 1).await } }
fn main() { let _ = f(3); }
