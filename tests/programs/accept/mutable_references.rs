//! Places that are changed through `&mut`.

fn change(x: &mut i32) {
    *x += 5;
}
struct S {
    n: i32,
}
impl S {
    fn up(&mut self) -> &mut i32 {
        self.n += 1;
        &mut self.n
    }
}
fn main() {
    let mut a = 1;
    change(&mut a);
    let mut s = S { n: 10 };
    *s.up() *= 2;
    println!("{a} {}", s.n);
}
