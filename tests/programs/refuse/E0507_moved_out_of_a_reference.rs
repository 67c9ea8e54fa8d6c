//! Moved out of a reference.

struct Person { name: String }
fn name(person: &Person) -> String {
    person.name
}
fn main() {
    let person = Person { name: String::from("a") };
    println!("{}", name(&person));
}
