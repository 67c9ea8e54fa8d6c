//! Widths, alignments, fills.

fn main() {
    println!("hello {} {:>4}|{:<3}|{:^5}|{:05}", 1, 22, 3, 4, -5);
}
