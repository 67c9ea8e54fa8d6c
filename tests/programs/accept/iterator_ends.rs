//! What iterators are brought to.

fn main() {
    let list = [3, 1, 4, 1, 5];
    println!("{:?} {:?} {}", list.iter().max(), list.iter().min(), list.iter().product::<i32>());
    println!("{:?} {:?}", list.iter().max_by_key(|x| (**x - 3).abs()), list.iter().min_by(|a, b| b.cmp(a)));
    println!("{} {} {:?}", list.iter().any(|x| *x > 4), list.iter().all(|x| *x > 1), list.iter().find(|x| **x > 3));
    println!("{:?} {:?}", list.iter().position(|x| *x == 1), list.iter().rposition(|x| *x == 1));
    println!("{} {:?} {:?} {:?}", list.iter().count(), list.iter().last(), list.iter().nth(2), list.iter().nth(9));
    println!("{:?}", list.iter().fold(String::new(), |text, x| text + &x.to_string()));
    println!("{:?} {:?}", list.iter().copied().reduce(|a, b| a.max(b)), list.iter().try_fold(0i8, |a, x| a.checked_add(*x as i8 * 30)));
    let (even, odd): (Vec<i32>, Vec<i32>) = list.iter().partition(|x| **x % 2 == 0);
    println!("{even:?} {odd:?}");
    let (numbers, letters): (Vec<i32>, String) = vec![(1, 'a'), (2, 'b')].into_iter().unzip();
    println!("{numbers:?} {letters}");
    println!("{:?} {}", [1, 2].iter().cmp([1, 3].iter()), (1..3).eq([1, 2]));
    println!("{:?}", std::iter::successors(Some(1u32), |x| (*x < 100).then(|| x * 3)).collect::<Vec<_>>());
    let mut n = 0;
    println!("{:?}", std::iter::from_fn(|| { n += 1; if n < 4 { Some(n) } else { None } }).collect::<Vec<_>>());
    println!("{:?} {:?}", std::iter::repeat("x").take(2).collect::<String>(), std::iter::once(5).chain(std::iter::empty()).collect::<Vec<i32>>());
    println!("{} {}", [0.5, 1.5].iter().sum::<f64>(), Vec::<f64>::new().iter().sum::<f64>());
}
