//! Moved while borrowed.

fn main() {
    let text = String::from("a");
    let r = &text;
    drop(text);
    println!("{r}");
}
