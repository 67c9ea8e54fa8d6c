//! Changing lists.

fn main() {
    let mut list = vec![3, 1, 4, 1, 5, 9, 2, 6];
    list.insert(1, 100);
    println!("{:?} {:?} {list:?}", list.remove(0), list.swap_remove(1));
    list.retain(|x| x % 2 == 1);
    list.extend([7, 8, 8].iter());
    list.dedup();
    println!("{list:?} {:?}", list.iter().rev().step_by(2).collect::<Vec<_>>());
    println!("{:?} {list:?}", list.drain(1..3).collect::<Vec<_>>());
    let tail = list.split_off(2);
    println!("{list:?} {tail:?}");
    list.append(&mut tail.clone());
    list.resize(6, 0);
    list.rotate_left(2);
    list.reverse();
    println!("{list:?} {:?} {:?}", list.first(), list.last());
    list.truncate(3);
    list.fill(7);
    list[1..].copy_from_slice(&[1, 2]);
    println!("{list:?} {}", list.contains(&2));
    list.clear();
    println!("{list:?} {:?}", list.pop());
    let mut grid = vec![vec![0; 3]; 2];
    grid[1][2] = 5;
    for row in &mut grid {
        row[0] += 1;
        for cell in row.iter_mut() {
            *cell *= 2;
        }
    }
    println!("{grid:?}");
    let index = grid.len() + 1;
    println!("{:?}", grid[index]);
}
