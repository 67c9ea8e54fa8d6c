//! Half of the type of a result is known.

fn main() {
    let result = Ok(5);
}
