//! When the values of lists are dropped.

struct Noisy(i32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut list = vec![Noisy(1), Noisy(2), Noisy(3), Noisy(4)];
    println!("remove");
    drop(list.remove(1));
    println!("truncate");
    list.truncate(2);
    println!("for");
    for noisy in list {
        if noisy.0 == 1 {
            println!("one");
            break;
        }
    }
    println!("assign");
    let mut one = Noisy(10);
    one = Noisy(11);
    println!("{}", one.0);
    let pair = (Noisy(20), Noisy(21));
    let (first, _) = pair;
    println!("{}", first.0);
    let _ = Noisy(30);
    let mut slot = Some(Noisy(40));
    slot.take();
    println!("end");
}
