//! Labelled loops and blocks with values.

fn main() {
    let mut tries = 0;
    let found = 'outer: loop {
        let mut i = 0;
        loop {
            i += 1;
            tries += 1;
            if i == 7 {
                break 'outer i * 2;
            }
            if i % 2 == 0 {
                continue;
            }
        }
    };
    println!("{found} {tries}");
    let size = 'size: {
        if found > 10 {
            break 'size "big";
        }
        "small"
    };
    println!("{size}");
    'rows: for row in 0..3 {
        for column in 0..3 {
            if column == 2 {
                continue 'rows;
            }
            if row == 2 {
                break 'rows;
            }
            println!("{row} {column}");
        }
    }
}
