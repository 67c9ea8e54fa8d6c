//! A value that is lent cannot be lent to be changed.

use std::cell::RefCell;

fn main() {
    let list = RefCell::new(vec![1]);
    let first = list.borrow();
    println!("{}", first.len());
    list.borrow_mut().push(2);
    println!("never");
}
