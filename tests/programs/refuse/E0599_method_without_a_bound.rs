//! Method without a bound.

trait Speak { fn speak(&self) -> String; }
fn loud<T>(value: T) -> String {
    value.speak()
}
struct Dog;
impl Speak for Dog { fn speak(&self) -> String { String::from("w") } }
fn main() {
    println!("{} {}", loud(Dog), Dog.speak());
}
