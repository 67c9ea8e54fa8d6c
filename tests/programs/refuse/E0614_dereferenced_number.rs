//! A number that is dereferenced.

fn main() {
    let x = *5;
}
