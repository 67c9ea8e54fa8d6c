//! Lengths of time.

use std::time::Duration;

fn main() {
    println!("{:?} {:?} {:?}", Duration::from_millis(1500), Duration::from_millis(250), Duration::from_nanos(1_500));
    println!("{:?} {:?}", Duration::from_secs(2) + Duration::from_micros(3), Duration::from_secs_f64(0.1) * 3);
    let length = Duration::new(61, 5_000_000);
    println!("{} {} {} {}", length.as_secs(), length.as_millis(), length.subsec_millis(), length.as_secs_f64());
    println!("{:?} {:?}", length.checked_sub(Duration::from_secs(100)), length / 2);
    println!("{:?} {} {}", Duration::ZERO, Duration::ZERO.is_zero(), length > Duration::from_secs(61));
    println!("{:?} {:.1?}", Duration::from_secs(1).saturating_sub(length), length);
    println!("{:?}", [length, length].iter().sum::<Duration>());
}
