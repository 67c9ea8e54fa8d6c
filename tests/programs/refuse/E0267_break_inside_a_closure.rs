//! A `break` that a closure keeps from its loop.

fn main() {
    loop {
        let f = || {
            break;
        };
    }
}
