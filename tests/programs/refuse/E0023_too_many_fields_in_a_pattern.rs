//! A pattern with more fields than the variant.

fn main() {
    let x = Some(1);
    match x {
        Some(a, b) => {}
        _ => {}
    }
}
