//! Parts of lists, sorting and searching.

fn quicksort<T: PartialOrd>(list: &mut [T]) {
    if list.len() <= 1 {
        return;
    }
    let last = list.len() - 1;
    let mut at = 0;
    for i in 0..last {
        if list[i] <= list[last] {
            list.swap(at, i);
            at += 1;
        }
    }
    list.swap(at, last);
    let (left, right) = list.split_at_mut(at);
    quicksort(left);
    quicksort(&mut right[1..]);
}

fn main() {
    let list = [3, 1, 4, 1, 5, 9, 2, 6];
    println!("{:?} {:?} {:?}", &list[2..5], &list[..2], &list[6..]);
    println!("{:?}", list.windows(2).map(|w| w[1] - w[0]).collect::<Vec<_>>());
    println!("{:?}", list.chunks(3).map(|c| c.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?} {:?}", list.split_at(3), list.split_first());
    println!("{:?} {:?}", list.get(2..4), list.get(100));
    let mut sorted = list;
    sorted.sort();
    println!("{sorted:?} {:?} {:?}", sorted.binary_search(&4), sorted.binary_search(&7));
    sorted.sort_by(|a, b| b.cmp(a));
    println!("{sorted:?} {}", sorted.partition_point(|x| *x > 3));
    let (left, right) = sorted.split_at_mut(4);
    left[0] = right[0];
    left.swap(1, 2);
    println!("{sorted:?}");
    for chunk in sorted.chunks_mut(3) {
        chunk[0] = 0;
    }
    println!("{sorted:?} {}", list.starts_with(&[3, 1]));
    let mut pairs = vec![(2, 'b'), (1, 'z'), (2, 'a')];
    pairs.sort_by_key(|pair| pair.0);
    println!("{pairs:?}");
    println!("{:?} {:?}", [[1, 2], [3, 4]].concat(), [vec![1], vec![2]].join(&0));
    println!("{:?}", [1, 2, 0, 3].split(|x| *x == 0).collect::<Vec<_>>());
    let mut numbers = vec![5, 2, 9, 1, 5, 6, -3];
    quicksort(&mut numbers);
    println!("{numbers:?} {:?}", [1, 2] < [1, 3]);
}
