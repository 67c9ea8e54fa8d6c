//! Moved in one arm.

fn main() {
    let text = String::from("a");
    let n = 3;
    match n {
        1 => drop(text),
        2 => println!("two"),
        _ => {}
    }
    println!("{text}");
}
