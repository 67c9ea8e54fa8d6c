//! A forgotten `return`: an `Ok` of which nobody says what its error would be.

fn check(number: u32) -> Result<(), String> {
    if number < 10 {
        Ok(());
    }
    Err(format!("{number} is too large"))
}

fn main() {
    println!("{:?}", check(3));
}
