//! Awaited number.

async fn f() -> i32 {
    let n = 5;
    n.await
}
fn main() { let _ = f(); }
