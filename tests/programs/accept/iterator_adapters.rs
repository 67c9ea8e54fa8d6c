//! Iterators made of others.

fn main() {
    let list = [1, 2, 3, 4, 5, 6];
    println!("{:?}", list.iter().map(|x| x * x).filter(|x| x % 2 == 0).collect::<Vec<_>>());
    println!("{:?}", list.iter().zip(list.iter().skip(1)).map(|(a, b)| a * b).take(3).collect::<Vec<_>>());
    println!("{:?}", list.iter().take_while(|x| **x < 4).chain([9].iter()).collect::<Vec<_>>());
    println!("{:?}", list.iter().skip_while(|x| **x < 4).enumerate().collect::<Vec<_>>());
    println!("{:?}", (1..=3).flat_map(|x| (0..x).map(move |y| (x, y))).collect::<Vec<_>>());
    println!("{:?}", list.iter().scan(0, |sum, x| { *sum += x; Some(*sum) }).collect::<Vec<_>>());
    println!("{:?}", list.iter().filter_map(|x| if x % 3 == 0 { Some(x * 10) } else { None }).collect::<Vec<_>>());
    println!("{:?}", list.iter().cycle().skip(4).take(5).collect::<Vec<_>>());
    println!("{:?}", list.iter().step_by(2).copied().rev().collect::<Vec<i32>>());
    println!("{:?}", vec![vec![1], vec![], vec![2, 3]].into_iter().flatten().collect::<Vec<_>>());
    let mut seen = Vec::new();
    let total: i32 = list.iter().inspect(|x| seen.push(**x)).sum();
    println!("{total} {seen:?}");
    let mut peekable = list.iter().peekable();
    while let Some(x) = peekable.next() {
        if let Some(next) = peekable.peek() {
            print!("{x}<{next} ");
        }
    }
    println!();
    let mut it = (1..10).into_iter();
    let first: Vec<_> = it.by_ref().take(3).collect();
    println!("{first:?} {:?}", it.collect::<Vec<_>>());
    println!("{:?}", ["1", "x", "3"].iter().map_while(|t| t.parse::<i32>().ok()).collect::<Vec<_>>());
    println!("{:?} {:?}", (0..10).rev().step_by(4).collect::<Vec<_>>(), list.iter().len());
}
