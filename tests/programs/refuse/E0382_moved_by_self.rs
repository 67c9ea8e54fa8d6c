//! Moved by self.

struct Builder { parts: Vec<i32> }
impl Builder {
    fn build(self) -> usize { self.parts.len() }
}
fn main() {
    let builder = Builder { parts: vec![1] };
    let n = builder.build();
    let m = builder.build();
    println!("{n} {m}");
}
