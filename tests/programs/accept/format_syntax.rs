//! The whole of format syntax.

struct Shown(i32);

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&format!("<{}>", self.0))
    }
}

fn main() {
    println!("[{:>8}] [{:<8}] [{:^8}] [{:*^9}] [{:08.3}] [{:+}]", "ab", "cd", "ef", "gh", 3.14159, 7);
    println!("[{:#x}] [{:X}] [{:#010b}] [{:o}] [{:#o}] [{:e}] [{:E}]", 255, 255, 5, 8, 8, 1234.5, 0.001);
    println!("{0} {1} {0} {name}", 1, 2, name = "n");
    let (width, precision, value) = (8, 2, 1.23456);
    println!("[{value:>width$.precision$}] [{:.*}] [{:>3$}] [{:.1}]", 3, 2.71828, 9, 7, value = value, width = width, precision = precision);
    println!("{{}} {:?} {:?} {:?}", "a\"b\n\t\u{1F600}", 'c', '\'');
    println!("{:>6}|{:<6}|{:^6}|{:+.2}|{:06.2}", true, 'x', "é", 1.0f32, -3.14159);
    println!("{:5}|{:<5}|{:^5}|{:>5}|{:05}", 42, 42, 42, 42, -42);
    println!("{:x} {:b} {:x?} {:#X?}", -1i8, -2i8, [10, 255], vec![171]);
    println!("{:?} {:?}", (1, "x", [Some(1), None]), ());
    println!("{:#?}", (1, vec![Some("a")], [(); 0]));
    println!("{:8.3?}|{:?}", 1.5, 0.1 + 0.2);
    println!("{:>10}|{:<10}|{:^10}", format!("{:?}", Some(1)), Shown(3), format_args!("{}", 5));
    eprintln!("to the other stream");
}
