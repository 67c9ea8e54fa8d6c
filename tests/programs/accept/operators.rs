//! Operators of own types.

use std::ops::{Add, AddAssign, Index, IndexMut, Mul, Neg, Not, Sub};

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Vector {
    x: f64,
    y: f64,
}

impl Add for Vector {
    type Output = Vector;
    fn add(self, other: Vector) -> Vector {
        Vector { x: self.x + other.x, y: self.y + other.y }
    }
}
impl Sub for Vector {
    type Output = Vector;
    fn sub(self, other: Vector) -> Vector {
        self + -other
    }
}
impl Mul<f64> for Vector {
    type Output = Vector;
    fn mul(self, by: f64) -> Vector {
        Vector { x: self.x * by, y: self.y * by }
    }
}
impl Mul<Vector> for f64 {
    type Output = Vector;
    fn mul(self, vector: Vector) -> Vector {
        vector * self
    }
}
impl Neg for Vector {
    type Output = Vector;
    fn neg(self) -> Vector {
        Vector { x: -self.x, y: -self.y }
    }
}
impl AddAssign for Vector {
    fn add_assign(&mut self, other: Vector) {
        *self = *self + other;
    }
}
impl std::iter::Sum for Vector {
    fn sum<I: Iterator<Item = Vector>>(iter: I) -> Vector {
        iter.fold(Vector::default(), |a, b| a + b)
    }
}

struct Flag(bool);

impl Not for Flag {
    type Output = Flag;
    fn not(self) -> Flag {
        Flag(!self.0)
    }
}

struct Board([[i32; 2]; 2]);

impl Index<(usize, usize)> for Board {
    type Output = i32;
    fn index(&self, (row, column): (usize, usize)) -> &i32 {
        &self.0[row][column]
    }
}
impl IndexMut<(usize, usize)> for Board {
    fn index_mut(&mut self, (row, column): (usize, usize)) -> &mut i32 {
        &mut self.0[row][column]
    }
}

fn main() {
    let mut v = Vector { x: 1.0, y: 2.0 } + Vector { x: 0.5, y: 0.5 } * 2.0;
    v += -Vector { x: 1.0, y: 0.0 };
    println!("{v:?} {:?} {:?}", 2.0 * v, vec![v, v].into_iter().sum::<Vector>());
    println!("{:?} {}", v - v, v == v);
    let Flag(on) = !Flag(false);
    println!("{on}");
    let mut board = Board([[0; 2]; 2]);
    board[(1, 0)] = 4;
    board[(1, 0)] += 1;
    println!("{} {}", board[(1, 0)], board[(0, 0)]);
}
