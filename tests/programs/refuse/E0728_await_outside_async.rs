//! An `.await` in a function that is not async.

async fn f() {}
fn main() {
    f().await;
}
