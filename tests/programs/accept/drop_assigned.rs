//! An assignment drops the old value, a pattern what it leaves.

struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        println!("d{}", self.0);
    }
}
fn main() {
    let mut x = D(1);
    x = D(2);
    let v = vec![D(3), D(4)];
    let t = (D(5), 6);
    let (d, _) = t;
    println!("mid");
}
