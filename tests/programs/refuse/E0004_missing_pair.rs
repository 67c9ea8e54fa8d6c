//! Missing pair.

fn main() {
    let pair = (true, Some(3));
    match pair {
        (true, Some(_)) => println!("a"),
        (false, None) => println!("b"),
        (true, None) => println!("c"),
    }
}
