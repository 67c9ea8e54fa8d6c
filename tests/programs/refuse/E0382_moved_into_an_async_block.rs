//! Moved into an async block.

fn main() {
    let name = String::from("a");
    let _task = async move { println!("{name}") };
    println!("{name}");
}
