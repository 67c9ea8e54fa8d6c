//! The closure takes the field, not the other one.

struct Pair {
    left: String,
    right: String,
}

fn main() {
    let pair = Pair { left: String::from("left"), right: String::from("right") };
    let length = move || pair.left.len();
    println!("{}", pair.right);
    println!("{} {}", length(), pair.left);
}
