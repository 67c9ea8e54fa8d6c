//! Maps and sets in order.

use std::collections::{BTreeMap, BTreeSet};

fn main() {
    let mut map = BTreeMap::new();
    for word in "a b a c b a".split(' ') {
        *map.entry(word).or_insert(0) += 1;
    }
    println!("{map:?} {:?} {:?}", map.first_key_value(), map.last_key_value());
    println!("{map:#?}");
    for (key, value) in map.iter().rev() {
        println!("{key} {value}");
    }
    println!("{:?} {:?}", map.range("b"..).collect::<Vec<_>>(), map.keys().collect::<Vec<_>>());
    for value in map.values_mut() {
        *value *= 2;
    }
    println!("{:?} {:?} {map:?}", map.remove("a"), map.pop_last());
    let set: BTreeSet<i32> = [3, 1, 2, 3].into_iter().collect();
    let other = BTreeSet::from([2, 3, 4]);
    println!("{set:?} {:?} {:?}", set.intersection(&other).collect::<Vec<_>>(), &set | &other);
    println!("{:?} {:?} {:?}", &set - &other, set.first(), set.range(2..).collect::<Vec<_>>());
    println!("{}", set.contains(&2));
}
