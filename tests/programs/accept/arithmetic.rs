//! Operators on integers and floats, and their precedence.

fn main() {
    let a = 7;
    let b = 3;
    println!("{} {} {} {} {}", a + b, a - b, a * b, a / b, a % b);
    println!("{} {} {}", -a / b, -a % b, -7 % -3);
    println!("{}", 1 + 2 * 3 - 4 / 2);
    println!("{}", (1 + 2) * (3 - 4));
    let x = 7.5;
    let y = 2.0;
    println!("{} {} {} {} {}", x + y, x - y, x * y, x / y, x % y);
    println!("{} {} {}", a & b, a | b, a ^ b);
    println!("{} {} {}", !a, 1 << 5, 200 >> 3);
    println!("{} {} {}", a > b, a == b, a != b && !(a < b));
    let mut total = 10;
    total += 5;
    total -= 3;
    total *= 4;
    total /= 5;
    total %= 7;
    total <<= 3;
    total |= 1;
    total ^= 3;
    println!("{total}");
}
