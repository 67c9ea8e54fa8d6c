//! Variables are dropped in reverse order, fields in order, temporaries at the end of a statement.

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Pair {
    _second: Noisy,
    _first: Noisy,
}

fn make(name: &'static str) -> Noisy {
    println!("make {name}");
    Noisy(name)
}

fn main() {
    let _a = make("a");
    let _b = make("b");
    let _ = make("ignored");
    make("statement");
    {
        let _inner = make("inner");
        println!("in the block");
    }
    let _pair = Pair { _first: make("field one"), _second: make("field two") };
    let _tuple = (make("t0"), make("t1"));
    let _list = vec![make("v0"), make("v1")];
    println!("length {}", make("temporary").0.len());
    let shadow = make("shadowed");
    println!("{}", shadow.0);
    let shadow = make("shadowing");
    println!("{}", shadow.0);
    let mut assigned = make("old");
    assigned = make("new");
    println!("end with {}", assigned.0);
}
