//! Unused imports of all kinds.

use std::fmt;
use std::fmt::Display;
use std::mem::{replace, swap};
mod shapes {
    pub trait Area { fn area(&self) -> i32; }
    pub struct Square(pub i32);
    impl Area for Square { fn area(&self) -> i32 { self.0 } }
}
use shapes::{Area, Square};
fn main() {
    let mut a = 1;
    let b = replace(&mut a, 2);
    println!("{a} {b} {}", Square(2).area());
}
