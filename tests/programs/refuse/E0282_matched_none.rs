//! A `None` that is matched against: of what type, nothing says.

fn main() {
    match None {
        Some(_) => println!("something"),
        None => println!("nothing"),
    }
}
