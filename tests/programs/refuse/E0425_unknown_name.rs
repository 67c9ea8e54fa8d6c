//! A name that nothing has.

fn main() {
    y + 1;
}
