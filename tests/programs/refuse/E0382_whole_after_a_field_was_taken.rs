//! A thread takes a field: what is left is no whole any more.

struct Pair {
    left: String,
    right: String,
}

fn main() {
    let pair = Pair { left: String::from("left"), right: String::from("right") };
    let length = std::thread::spawn(move || pair.left.len());
    println!("{}", length.join().unwrap());
    let whole = pair;
    println!("{}", whole.right);
}
