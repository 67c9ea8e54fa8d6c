//! Modules, renames, globs and nested functions.

mod outer {
    pub mod inner {
        pub fn f() -> i32 {
            super::g() + 1
        }
    }
    fn g() -> i32 {
        41
    }
    pub use self::inner::f as renamed;
    pub const K: i32 = 7;
    pub struct Part {
        pub a: i32,
        b: i32,
    }
    impl Part {
        pub fn new(a: i32) -> Self {
            Self { a, b: a * 2 }
        }
        pub fn b(&self) -> i32 {
            self.b
        }
    }
}
use outer::{Part, inner, renamed};

enum Colour {
    Red,
    Green,
}

fn main() {
    println!("{} {} {} {} {}", inner::f(), renamed(), outer::K, Part::new(4).a, Part::new(4).b());
    fn factorial(n: u32) -> u32 {
        if n < 2 { 1 } else { n * factorial(n - 1) }
    }
    println!("{}", factorial(6));
    use Colour::*;
    println!("{:?}", [Red, Green].iter().map(|c| matches!(c, Red)).collect::<Vec<_>>());
}
