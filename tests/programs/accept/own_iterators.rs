//! Iterators written by hand, with the adapters of the trait.

struct Counter {
    n: u32,
}

impl Iterator for Counter {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        if self.n < 5 {
            self.n += 1;
            Some(self.n)
        } else {
            None
        }
    }
}

struct Grid {
    rows: Vec<Vec<i32>>,
}

impl IntoIterator for Grid {
    type Item = i32;
    type IntoIter = std::vec::IntoIter<i32>;
    fn into_iter(self) -> Self::IntoIter {
        self.rows.concat().into_iter()
    }
}

fn main() {
    println!("{:?}", Counter { n: 0 }.zip(Counter { n: 2 }).collect::<Vec<_>>());
    println!("{}", Counter { n: 0 }.map(|x| x * x).filter(|x| x % 2 == 1).sum::<u32>());
    for (i, n) in (Counter { n: 3 }).enumerate() {
        println!("{i} {n}");
    }
    let grid = Grid { rows: vec![vec![1, 2], vec![3]] };
    println!("{:?}", grid.into_iter().rev().collect::<Vec<_>>());
}
