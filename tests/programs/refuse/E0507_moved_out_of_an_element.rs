//! Moved out of an element.

fn main() {
    let names = vec![String::from("a")];
    let first = names[0];
    println!("{first}");
}
