//! Variables are dropped in reverse order, moved ones where they end.

struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    let _a = D("a");
    let b = D("b");
    {
        let _c = D("c");
    }
    drop(b);
    println!("end");
}
