//! Values with several owners, and weak ways to them.

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

struct Node {
    name: String,
    children: RefCell<Vec<Rc<Node>>>,
    parent: RefCell<Weak<Node>>,
}

impl Drop for Node {
    fn drop(&mut self) {
        println!("drop {}", self.name);
    }
}

trait Speak {
    fn speak(&self) -> String;
}

impl Speak for Node {
    fn speak(&self) -> String {
        format!("I am {}", self.name)
    }
}

fn main() {
    let leaf = Rc::new(Node { name: "leaf".into(), children: RefCell::default(), parent: RefCell::default() });
    println!("{}", leaf.parent.borrow().upgrade().is_none());
    {
        let branch = Rc::new(Node { name: "branch".into(), children: RefCell::new(vec![Rc::clone(&leaf)]), parent: RefCell::default() });
        *leaf.parent.borrow_mut() = Rc::downgrade(&branch);
        println!("{:?} {} {}", leaf.parent.borrow().upgrade().map(|p| p.name.clone()), Rc::strong_count(&branch), Rc::weak_count(&branch));
        println!("{} {}", branch.children.borrow().len(), Rc::strong_count(&leaf));
    }
    println!("{} {}", leaf.parent.borrow().upgrade().is_none(), Rc::strong_count(&leaf));
    let mut count = Rc::new(5);
    *Rc::make_mut(&mut count) += 1;
    let other = Rc::clone(&count);
    *Rc::make_mut(&mut count) += 1;
    println!("{count} {other} {}", Rc::ptr_eq(&count, &other));
    println!("{:?} {:?}", Rc::try_unwrap(count), Rc::new(1) == Rc::new(1));
    let text: Rc<str> = Rc::from("shared");
    let list: Rc<[i32]> = Rc::from(vec![1, 2]);
    println!("{text} {list:?} {}", Rc::clone(&text).len());
    let shared: Arc<Vec<i32>> = Arc::new(vec![1]);
    println!("{:?} {}", Arc::clone(&shared), Arc::strong_count(&shared));
    let speaking: Rc<dyn Speak> = leaf.clone();
    println!("{} {}", speaking.speak(), Rc::strong_count(&leaf));
    drop(leaf);
    let again = Rc::clone(&speaking);
    drop(speaking);
    println!("{}", again.speak());
    drop(again);
    println!("end");
}
