//! Const generics, and constants computed of them.

struct Matrix<const R: usize, const C: usize> {
    cells: [[i32; C]; R],
}

impl<const R: usize, const C: usize> Matrix<R, C> {
    const CELLS: usize = R * C;

    fn new() -> Self {
        Matrix { cells: [[0; C]; R] }
    }
    fn rows(&self) -> usize {
        R
    }
    fn transposed(&self) -> Matrix<C, R> {
        let mut m = Matrix::<C, R>::new();
        for i in 0..R {
            for j in 0..C {
                m.cells[j][i] = self.cells[i][j];
            }
        }
        m
    }
}

fn sum<const N: usize>(values: [i32; N]) -> i32 {
    values.iter().sum()
}

fn main() {
    let mut m = Matrix::<2, 3>::new();
    m.cells[0][1] = 5;
    m.cells[1][2] = 7;
    println!("{:?} {:?}", m.cells, m.transposed().cells);
    println!("{} {}", m.rows(), Matrix::<2, 3>::CELLS);
    println!("{} {}", sum([1, 2, 3]), sum([0; 0]));
}
