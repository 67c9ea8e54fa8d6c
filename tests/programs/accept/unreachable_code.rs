//! A panic by `unreachable!`.

fn pick(n: i32) -> &'static str {
    match n {
        1 => "one",
        2 => todo!("two"),
        _ => unreachable!("no {n}"),
    }
}

fn main() {
    println!("{}", pick(1));
    println!("{}", pick(3));
}
