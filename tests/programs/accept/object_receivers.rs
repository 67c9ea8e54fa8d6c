//! Methods of objects by `&self`, `&mut self` and `self: Box<Self>`.

trait Shape {
    fn grow(&mut self);
    fn area(&self) -> f64;
    fn into_name(self: Box<Self>) -> String;
}

struct Square(f64);

impl Shape for Square {
    fn grow(&mut self) {
        self.0 *= 2.0;
    }
    fn area(&self) -> f64 {
        self.0 * self.0
    }
    fn into_name(self: Box<Self>) -> String {
        format!("square of {}", self.0)
    }
}

fn twice(shape: &mut dyn Shape) {
    shape.grow();
    shape.grow();
    println!("{}", shape.area());
}

fn main() {
    let mut shapes: Vec<Box<dyn Shape>> = vec![Box::new(Square(1.0)), Box::new(Square(2.0))];
    for shape in shapes.iter_mut() {
        shape.grow();
    }
    for shape in &mut shapes {
        twice(shape.as_mut());
        twice(&mut **shape);
    }
    for shape in &shapes {
        println!("{}", shape.area());
    }
    for shape in shapes {
        println!("{}", shape.into_name());
    }
    let mut own = Square(3.0);
    twice(&mut own);
    println!("{}", own.0);
}
