//! How long temporaries live.

struct N(u32);
impl Drop for N { fn drop(&mut self) { println!("-{}", self.0); } }
impl N { fn id(&self) -> u32 { self.0 } }
fn show(a: u32, b: u32) -> u32 { println!("show {a} {b}"); a }
fn main() {
    show(match (N(1)) { _ => 2 }, 3);
    show(match N(4).id() { n if n > N(5).id() => 2, n if N(6).id() > n => 7, _ => 8 }, 3);
    let _a = show(match N(7) { n => n.id() }, 9);
    if N(8).id() > 3 && N(9).id() > 3 { println!("then"); }
    if N(10).id() > 30 || N(11).id() > 3 { println!("then"); }
    let b = N(12).id() > 3 && N(13).id() > 3;
    println!("{b}");
    if let Some(n) = Some(N(14)) && n.id() > N(15).id() { println!("then"); } else { println!("else"); }
    if let Some(n) = Some(N(14)).as_ref() && n.id() > N(13).id() { println!("then"); } else { println!("else"); }
    let s = show(format!("{}", N(16).id()).len() as u32, 4);
    match s { x => println!("{x} {}", N(17).id()), };
    while N(18).id() < 4 {}
    for i in 0..2 { if N(20 + i).id() == 20 { continue; } println!("body"); }
    let x = match (N(30), N(31)) { (a, _) => a };
    println!("got {}", x.id());
    let c = 'a: { let _n = N(40); if N(41).id() > 3 { break 'a N(42); } N(43) };
    println!("end {}", c.id());
    let (p, _) = (N(50), N(51));
    println!("p {}", p.id());
    let _ = (N(52), 3).1;
    let f = (N(53), N(54)).0;
    println!("f {}", f.id());
}
