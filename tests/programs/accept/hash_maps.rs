//! Hash maps and sets, with keys of several kinds.

use std::collections::{HashMap, HashSet};

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Kind {
    A,
    B(u32),
    C { x: i32 },
}

fn main() {
    let mut stock: HashMap<String, i32> = HashMap::new();
    println!("{:?} {:?}", stock.insert("pear".into(), 1), stock.insert("pear".into(), 2));
    *stock.entry("fig".to_string()).or_insert(0) += 5;
    *stock.entry("fig".to_string()).or_insert(0) += 5;
    stock.entry("pear".to_string()).and_modify(|n| *n *= 10).or_insert(7);
    println!("{:?} {:?} {} {}", stock.get("fig"), stock.get("none"), stock["pear"], stock.len());
    if let Some(n) = stock.get_mut("fig") {
        *n -= 1;
    }
    println!("{:?} {} {:?}", stock.remove("fig"), stock.contains_key("fig"), stock);
    let mut by_kind: HashMap<Kind, Vec<i32>> = HashMap::new();
    for (i, kind) in [Kind::B(1), Kind::C { x: 2 }, Kind::A, Kind::B(1)].into_iter().enumerate() {
        by_kind.entry(kind).or_default().push(i as i32);
    }
    let mut entries: Vec<_> = by_kind.iter().collect();
    entries.sort();
    println!("{entries:?}");
    by_kind.retain(|_, list| list.len() > 1);
    println!("{by_kind:?}");
    let ages = HashMap::from([("a", 1), ("b", 2)]);
    println!("{} {}", ages.values().sum::<i32>(), ages == HashMap::from([("b", 2), ("a", 1)]));
    let letters: HashSet<char> = "hello".chars().collect();
    let mut letters: Vec<_> = letters.into_iter().collect();
    letters.sort_unstable();
    println!("{letters:?}");
    let (one, two) = (HashSet::from([1, 2, 3]), HashSet::from([2, 3, 4]));
    let mut both: Vec<_> = one.intersection(&two).copied().collect();
    both.sort();
    println!("{both:?} {} {}", one.is_subset(&two), one.union(&two).count());
    let mut seen = HashSet::new();
    println!("{:?}", [1, 2, 1].iter().map(|x| seen.insert(*x)).collect::<Vec<_>>());
}
