//! Moved by a for.

fn main() {
    let list = vec![String::from("a"), String::from("b")];
    for text in list {
        println!("{text}");
    }
    println!("{}", list.len());
}
