//! Objects of a trait, with a method that the trait provides.

trait Speak {
    fn name(&self) -> String;
    fn speak(&self) -> String {
        format!("I am {}", self.name())
    }
}
struct A;
struct B(i32);
impl Speak for A {
    fn name(&self) -> String {
        String::from("A")
    }
}
impl Speak for B {
    fn name(&self) -> String {
        format!("B{}", self.0)
    }
}
fn main() {
    let all: Vec<Box<dyn Speak>> = vec![Box::new(A), Box::new(B(2))];
    for s in &all {
        println!("{}", s.speak());
    }
}
