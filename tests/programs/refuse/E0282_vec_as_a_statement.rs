//! A list of nothing, for nobody.

fn main() {
    Vec::new();
}
