//! Items inside of methods.

// Items inside of the bodies of methods: functions, types, constants and imports.
struct Square(u16);

trait Sized2 {
    fn twice(&self) -> u32 {
        fn double(value: u32) -> u32 {
            value * 2
        }
        double(21)
    }
}

impl Square {
    fn area(&self) -> u16 {
        use std::mem::replace;
        struct Side {
            len: u16,
        }
        impl Side {
            fn len(&self) -> u16 {
                fn same(len: u16) -> u16 {
                    len
                }
                same(self.len)
            }
        }
        const ONE: u16 = 1;
        let mut side = Side { len: ONE };
        let old = replace(&mut side, Side { len: self.0 });
        side.len() * side.len() * old.len()
    }
}

impl Sized2 for Square {}

fn main() {
    println!("{} {}", Square(12).area(), Square(1).twice());
    println!("{}", matches!(Square(3), Square(3..=4)));
}
