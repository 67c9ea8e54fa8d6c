//! Moved out of a type with a destructor.

struct Guard { name: String }
impl Drop for Guard {
    fn drop(&mut self) { println!("{}", self.name); }
}
fn main() {
    let guard = Guard { name: String::from("a") };
    let name = guard.name;
    println!("{name}");
}
