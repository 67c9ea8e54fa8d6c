//! The async block takes the first part of the pair.

fn main() {
    let pair = (String::from("left"), 1);
    let length = async move { pair.0.len() };
    println!("{}", pair.1);
    drop(length);
    println!("{}", pair.0);
}
