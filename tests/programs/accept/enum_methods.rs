//! Methods of an enum, variants with and without names.

enum Shape {
    Circle(f64),
    Rect { w: f64, h: f64 },
}
impl Shape {
    fn area(&self) -> f64 {
        match self {
            Shape::Circle(r) => 3.0 * r * r,
            Shape::Rect { w, h } => w * h,
        }
    }
}
fn main() {
    println!("{:.1} {}", Shape::Circle(2.0).area(), Shape::Rect { w: 2.0, h: 1.5 }.area());
}
