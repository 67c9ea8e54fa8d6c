//! Out of a value with a destructor no field can be taken alone.

struct Pair {
    left: String,
    right: String,
}

impl Drop for Pair {
    fn drop(&mut self) {
        println!("gone");
    }
}

fn main() {
    let pair = Pair { left: String::from("left"), right: String::from("right") };
    let length = move || pair.left.len();
    println!("{} {}", pair.right, length());
}
