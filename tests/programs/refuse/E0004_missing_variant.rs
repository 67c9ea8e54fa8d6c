//! Missing variant.

enum Coin { Penny, Dime }
fn value(coin: Coin) -> u32 {
    match coin {
        Coin::Penny => 1,
    }
}
fn main() {
    println!("{} {}", value(Coin::Penny), value(Coin::Dime));
}
