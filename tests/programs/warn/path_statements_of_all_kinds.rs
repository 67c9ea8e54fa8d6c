//! Path statements of all kinds.

fn main() {
    let n = 1;
    n;
    let text = String::from("a");
    text;
}
