//! Heaps, and comparing the other way round.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

#[derive(PartialEq, Eq)]
struct Task {
    cost: u32,
    name: &'static str,
}

impl Ord for Task {
    fn cmp(&self, other: &Self) -> Ordering {
        other.cost.cmp(&self.cost).then_with(|| self.name.cmp(other.name))
    }
}
impl PartialOrd for Task {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn main() {
    let mut heap = BinaryHeap::from(vec![2, 7, 4, 9, 1]);
    heap.push(6);
    println!("{:?} {}", heap.peek(), heap.len());
    let mut order = Vec::new();
    while let Some(top) = heap.pop() {
        order.push(top);
    }
    println!("{order:?}");
    let mut least = BinaryHeap::new();
    for x in [5, 1, 8, 3] {
        least.push(Reverse(x));
    }
    println!("{:?}", least.pop().map(|Reverse(x)| x));
    let mut tasks: BinaryHeap<Task> = [(2, "b"), (9, "z"), (5, "m")].into_iter().map(|(cost, name)| Task { cost, name }).collect();
    while let Some(Task { cost, name }) = tasks.pop() {
        println!("{name} {cost}");
    }
    println!("{:?}", BinaryHeap::from([3, 1, 2]).into_sorted_vec());
}
