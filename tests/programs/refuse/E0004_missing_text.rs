//! Missing text.

fn main() {
    match "a" {
        "a" => println!("a"),
        "b" => println!("b"),
    }
}
