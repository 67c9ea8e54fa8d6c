//! Through a function.

fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}
fn main() {
    let one = String::from("long");
    let result;
    {
        let two = String::from("xyz");
        result = longest(one.as_str(), two.as_str());
    }
    println!("{result}");
}
