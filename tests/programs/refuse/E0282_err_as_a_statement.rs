//! An error that is made and thrown away.

fn main() {
    Err(1);
}
