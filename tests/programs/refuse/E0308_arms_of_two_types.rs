//! Arms of two types.

fn main() {
    let n = match 3 { 1 => "one", _ => 2 };
    println!("{n}");
}
