//! A `u32` cast to a `char`.

fn main() {
    let c = 66u32 as char;
}
