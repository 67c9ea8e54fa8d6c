//! Changing through shared references.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

fn main() {
    let cell = Cell::new(5);
    cell.set(cell.get() + 1);
    println!("{} {} {:?}", cell.replace(9), cell.get(), cell);
    let list = RefCell::new(vec![1]);
    {
        let mut own = list.borrow_mut();
        own.push(2);
        println!("{} {}", list.try_borrow().is_err(), list.try_borrow_mut().is_err());
    }
    {
        let (one, two) = (list.borrow(), list.borrow());
        println!("{} {} {}", one.len(), two[0], list.try_borrow_mut().is_err());
    }
    println!("{list:?} {:?}", list.replace(vec![7]));
    let shared = Rc::new(RefCell::new(0));
    let adders: Vec<Box<dyn Fn(i32)>> = (0..3)
        .map(|by| {
            let shared = Rc::clone(&shared);
            Box::new(move |n: i32| *shared.borrow_mut() += n * by) as Box<dyn Fn(i32)>
        })
        .collect();
    for add in &adders {
        add(10);
    }
    println!("{} {}", shared.borrow(), Rc::strong_count(&shared));
    let once = OnceCell::new();
    println!("{:?} {} {:?} {:?}", once.get(), once.get_or_init(|| 3), once.set(4), once.get());
    println!("{}", RefCell::new(String::from("in")).into_inner());
    let _first = list.borrow_mut();
    let _second = list.borrow_mut();
}
