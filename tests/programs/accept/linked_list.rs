//! A list of boxes that is turned round in place, and a long one that is dropped.

struct List {
    head: Option<Box<Node>>,
}

struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

impl List {
    fn push(&mut self, value: i32) {
        let next = self.head.take();
        self.head = Some(Box::new(Node { value, next }));
    }
    fn pop(&mut self) -> Option<i32> {
        self.head.take().map(|node| {
            self.head = node.next;
            node.value
        })
    }
    fn reverse(&mut self) {
        let mut done = None;
        let mut rest = self.head.take();
        while let Some(mut node) = rest {
            rest = node.next.take();
            node.next = done;
            done = Some(node);
        }
        self.head = done;
    }
    fn iter(&self) -> Iter<'_> {
        Iter { node: self.head.as_deref() }
    }
}

struct Iter<'a> {
    node: Option<&'a Node>,
}

impl<'a> Iterator for Iter<'a> {
    type Item = &'a i32;
    fn next(&mut self) -> Option<&'a i32> {
        self.node.map(|node| {
            self.node = node.next.as_deref();
            &node.value
        })
    }
}

fn main() {
    let mut list = List { head: None };
    for value in 0..5 {
        list.push(value);
    }
    list.reverse();
    println!("{:?} {:?}", list.pop(), list.iter().collect::<Vec<_>>());
    let mut long = List { head: None };
    for value in 0..20_000 {
        long.push(value);
    }
    println!("{}", long.iter().count());
    drop(long);
    println!("gone");
}
