//! Expressions, trees and lists of boxes.

use Expr::*;

#[derive(Debug)]
enum Expr {
    Num(i64),
    Add(Box<Expr>, Box<Expr>),
    Mul(Box<Expr>, Box<Expr>),
    Minus(Box<Expr>),
}

fn value(expr: &Expr) -> i64 {
    match expr {
        Num(n) => *n,
        Add(a, b) => value(a) + value(b),
        Mul(a, b) => value(a) * value(b),
        Expr::Minus(a) => -value(a),
    }
}

struct Tree {
    value: i32,
    left: Option<Box<Tree>>,
    right: Option<Box<Tree>>,
}

impl Tree {
    fn insert(&mut self, value: i32) {
        let side = if value < self.value { &mut self.left } else { &mut self.right };
        match side {
            Some(tree) => tree.insert(value),
            None => *side = Some(Box::new(Tree { value, left: None, right: None })),
        }
    }
    fn walk(&self, all: &mut Vec<i32>) {
        if let Some(left) = &self.left {
            left.walk(all);
        }
        all.push(self.value);
        if let Some(right) = &self.right {
            right.walk(all);
        }
    }
    fn depth(&self) -> usize {
        let side = |side: &Option<Box<Tree>>| side.as_ref().map_or(0, |tree| tree.depth());
        1 + side(&self.left).max(side(&self.right))
    }
}

fn main() {
    let sum = Add(Box::new(Num(2)), Box::new(Mul(Box::new(Num(3)), Box::new(Minus(Box::new(Num(4)))))));
    println!("{} {sum:?}", value(&sum));
    let mut tree = Tree { value: 5, left: None, right: None };
    for value in [2, 8, 1, 9, 3] {
        tree.insert(value);
    }
    let mut all = Vec::new();
    tree.walk(&mut all);
    println!("{all:?} {}", tree.depth());
}
