//! An async `main` without a runtime.

async fn main() {}
