//! What floating-point numbers can do.

fn main() {
    println!("{} {} {} {}", 2f64.sqrt(), 2f64.powi(-2), 2f64.powf(0.5), 27f64.cbrt());
    println!("{} {} {} {} {}", 2.5f64.round(), (-2.5f64).round(), 2.7f64.floor(), 2.1f64.ceil(), (-2.7f64).trunc());
    println!("{} {} {}", (-1.5f64).abs(), 1.5f64.fract(), f64::NAN.max(1.0));
    println!("{:.6} {:.6} {:.6} {:.6}", 1f64.sin(), 1f64.cos(), 1f64.exp(), 10f64.ln());
    println!("{} {} {}", f64::NAN.is_nan(), f64::INFINITY, -f64::INFINITY);
    println!("{:?} {:?} {:?}", 1.0f64.partial_cmp(&2.0), f64::NAN.partial_cmp(&1.0), 1.0f64.total_cmp(&f64::NAN));
    println!("{:?} {:?} {:?} {:?}", 0.1 + 0.2, 0.1f32 + 0.2f32, 1e21, 1e-7);
    println!("{} {:?} {}", 1.0, 1.0, 1e15);
    println!("{} {} {}", 3.99f64 as i32, -1.0f64 as u8, f64::NAN as i32);
    println!("{:.3} {} {}", std::f64::consts::PI, f64::EPSILON, f32::MAX);
    println!("{} {}", 1.5f64.to_bits(), 7.5f64.rem_euclid(2.0));
    println!("{:?} {:?}", "2.5e3".parse::<f64>(), "x".parse::<f32>().is_err());
    let mut list = [2.5, -1.0, 9.0];
    list.sort_by(|a, b| a.partial_cmp(b).unwrap());
    println!("{list:?} {}", list.iter().sum::<f64>());
}
