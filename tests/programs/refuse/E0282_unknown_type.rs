//! A variable whose type nothing tells.

fn main() {
    let x;
}
