//! Text that grows, and an `unwrap` of nothing.

fn main() {
    let s = String::from("abc");
    let mut t = s.clone();
    t.push_str("def");
    println!("{s} {t} {} {:?}", t.len(), s);
    let o: Option<i32> = None;
    println!("{}", o.unwrap_or(4));
    let e: Option<i32> = None;
    e.unwrap();
}
