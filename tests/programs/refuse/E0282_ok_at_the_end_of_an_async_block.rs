//! An async block with `?` and an `Ok`: nothing says what the error becomes.

async fn read() -> Result<u32, String> {
    Ok(1)
}

fn main() {
    let sum = async { Ok(read().await.unwrap_or(0) + 1) };
    drop(sum);
}
