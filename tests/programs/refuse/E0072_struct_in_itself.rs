//! Struct in itself.

struct Node { next: Option<Node> }
fn main() {}
