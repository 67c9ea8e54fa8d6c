//! A value assigned to a number.

fn main() {
    1 = 2;
}
