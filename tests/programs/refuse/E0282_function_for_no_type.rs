//! A function that is generic in what it does not take: nothing says for which type it is called.

fn name<T>() -> &'static str {
    "a type"
}

fn main() {
    println!("{}", name());
}
