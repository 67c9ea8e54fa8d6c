//! A `break` in no loop.

fn main() {
    break;
}
