//! Trait not imported.

mod shapes {
    pub trait Area { fn area(&self) -> f64; }
    pub struct Square(pub f64);
    impl Area for Square { fn area(&self) -> f64 { self.0 * self.0 } }
}
use shapes::Square;
fn main() { println!("{}", Square(2.0).area()); }
