//! Unused must use future.

async fn work() -> i32 { 1 }
async fn both() {
    work();
    let _ = work().await;
}
fn main() {
    both();
    async { 2 };
}
