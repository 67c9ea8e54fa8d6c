//! A variable that holds nothing, and nothing of a type that somebody knows.

fn main() {
    let nothing = None;
}
