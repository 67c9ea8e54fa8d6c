//! A box is taken with all that it holds.

fn main() {
    let pair = Box::new((String::from("left"), String::from("right")));
    let length = move || pair.0.len();
    println!("{} {}", pair.1, length());
}
