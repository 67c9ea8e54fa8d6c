//! Lists that grow at both ends.

use std::collections::VecDeque;

fn main() {
    let mut deque: VecDeque<i32> = (1..=5).collect();
    deque.push_front(0);
    deque.push_back(6);
    println!("{deque:?} {:?} {:?} {}", deque.front(), deque.back(), deque[1]);
    deque.rotate_left(2);
    println!("{:?} {:?} {deque:?}", deque.pop_front(), deque.pop_back());
    deque[0] = 50;
    deque.retain(|x| x % 2 == 0);
    println!("{deque:?} {} {}", deque.len(), deque.contains(&50));
    for x in deque.iter_mut() {
        *x += 1;
    }
    println!("{:?} {deque:?}", deque.iter().rev().collect::<Vec<_>>());
    let mut queue = VecDeque::from([(0, 0)]);
    let mut seen = vec![(0, 0)];
    while let Some((x, y)) = queue.pop_front() {
        for next in [(x + 1, y), (x, y + 1)] {
            if next.0 < 3 && next.1 < 3 && !seen.contains(&next) {
                seen.push(next);
                queue.push_back(next);
            }
        }
    }
    println!("{seen:?}");
}
