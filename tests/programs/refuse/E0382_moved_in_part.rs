//! Moved in part.

struct Pair { left: String, right: String }
fn show(pair: &Pair) { println!("{} {}", pair.left, pair.right); }
fn main() {
    let pair = Pair { left: String::from("l"), right: String::from("r") };
    let left = pair.left;
    show(&pair);
    println!("{left}");
}
