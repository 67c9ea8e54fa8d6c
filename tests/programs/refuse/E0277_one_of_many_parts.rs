//! One part of many stays on its thread, behind parts that were looked at.

use std::rc::Rc;

struct Leaf(u8);
struct Two(Leaf, Leaf);
struct Other(Two, Rc<Leaf>);
struct All(Two, Two, Other, Two);

fn sent<T: Send>(_: T) {}

fn main() {
    let two = || Two(Leaf(1), Leaf(2));
    sent(All(two(), two(), Other(two(), Rc::new(Leaf(3))), two()));
}
