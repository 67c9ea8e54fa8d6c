//! What integers can do.

trait Neg2 {
    fn overflowing_neg_like(self) -> (i32, bool);
}

impl Neg2 for i32 {
    fn overflowing_neg_like(self) -> (i32, bool) {
        0i32.overflowing_sub(self)
    }
}

fn main() {
    println!("{:?} {:?} {:?}", 250u8.checked_add(10), 5i32.checked_div(0), i32::MIN.checked_abs());
    println!("{} {} {}", 250u8.wrapping_add(10), i32::MAX.wrapping_add(1), 200u8.wrapping_mul(3));
    println!("{} {} {}", 250u8.saturating_add(10), 5u8.saturating_sub(9), i8::MIN.saturating_sub(1));
    println!("{:?} {:?}", 255u8.overflowing_add(1), i32::MIN.overflowing_neg_like());
    println!("{} {} {} {}", 2i32.pow(10), (-7i32).rem_euclid(3), (-7i32).div_euclid(3), (-7) % 3);
    println!("{} {} {}", 3u8.abs_diff(9), (-5i32).unsigned_abs(), (-5i64).signum());
    println!("{} {} {} {}", 0b1011u8.count_ones(), 1u32.leading_zeros(), 8u16.trailing_zeros(), 0u8.leading_zeros());
    println!("{:?} {:?} {:?}", i32::from_str_radix("-ff", 16), u8::from_str_radix("102", 2), "".parse::<i32>());
    println!("{} {} {}", u64::MAX, i128::MIN, u128::MAX);
    println!("{} {} {} {}", 64u32.is_power_of_two(), 65u32.next_power_of_two(), 99u32.isqrt(), 1000u32.ilog10());
    println!("{:?} {}", 0x1234u16.to_be_bytes(), u32::from_le_bytes([1, 2, 0, 0]));
    println!("{} {} {}", 7.min(3), 7.clamp(0, 5), 0x0fu8.rotate_left(6));
    println!("{:?} {:?}", u8::try_from(300i32), i8::try_from(-128i64));
    println!("{} {} {}", i64::from(7u32), 300i32 as u8, -1i32 as u64);
    println!("{} {}", u8::BITS, 17u32.div_ceil(5));
}
