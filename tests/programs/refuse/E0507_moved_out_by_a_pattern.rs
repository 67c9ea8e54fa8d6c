//! Moved out by a pattern.

struct Node { next: Option<Box<Node>> }
fn main() {
    let node = Node { next: None };
    let r = &node;
    match r.next {
        Some(next) => println!("{}", next.next.is_some()),
        None => println!("end"),
    }
}
