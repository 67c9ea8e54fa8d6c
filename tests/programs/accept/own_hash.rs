//! A key with a `Hash` and an `Eq` of its own.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

struct Name(String);

impl PartialEq for Name {
    fn eq(&self, other: &Name) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}
impl Eq for Name {}
impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_lowercase().hash(state);
    }
}

fn main() {
    let mut map = HashMap::new();
    map.insert(Name("Ann".into()), 1);
    map.insert(Name("ANN".into()), 2);
    map.insert(Name("Bob".into()), 3);
    println!("{} {:?}", map.len(), map.get(&Name("ann".into())));
    let mut hasher = DefaultHasher::new();
    Name("x".into()).hash(&mut hasher);
    let one = hasher.finish();
    let mut hasher = DefaultHasher::new();
    Name("X".into()).hash(&mut hasher);
    println!("{}", one == hasher.finish());
}
