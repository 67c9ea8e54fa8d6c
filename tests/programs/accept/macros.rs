//! Macros for checks.

fn main() {
    assert!(1 + 1 == 2, "sums");
    assert_eq!(2, 1 + 1);
    assert_ne!(2, 3, "{} and {}", 2, 3);
    debug_assert!(true);
    println!("{} {}", matches!(Some(5), Some(n) if n > 3), stringify!(a + b));
    println!("{}", concat!("a", 1, 2.5, true));
    println!("{:?} {:?} {:?}", vec![0; 3], vec![1, 2], Vec::<i32>::new());
    assert_eq!(1, 2, "they differ");
}
