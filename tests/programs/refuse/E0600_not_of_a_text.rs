//! The `!` of a text.

fn main() {
    let x = !"a";
}
