//! Variables that get their first value later.

#[derive(Debug)]
struct N(u32);
impl Drop for N { fn drop(&mut self) { println!("-{}", self.0); } }
fn late(c: bool) {
    let a: N;
    if c { println!("then"); a = N(1); } else { println!("else"); a = N(2); }
    println!("a {:?}", a);
    let b;
    { let _n = N(3); b = N(4); }
    let f = || println!("b {:?}", b);
    f();
    let (p, q);
    (p, q) = (N(5), N(6));
    println!("{p:?} {q:?}");
    for i in 0..2 {
        let mut d;
        if i == 0 { d = N(10); } else { d = N(11); }
        let mut g = || { d.0 += 5; };
        g();
        println!("{d:?}");
    }
    let s: String;
    match c { true => s = "yes".to_string(), false => s = "no".to_string() }
    println!("{s}");
}
fn never(c: bool) {
    let x: N;
    if c { return; }
    x = N(20);
    println!("{x:?}");
}
fn main() { late(true); late(false); never(true); never(false); }
