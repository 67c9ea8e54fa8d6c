//! What a closure takes of a `&mut` is what it points to: the reference is lent, also from within.

struct Counter {
    count: u32,
}

impl Counter {
    fn add(&mut self, more: &mut u32) -> u32 {
        *more += 1;
        self.count += *more;
        self.count
    }
}

struct Caller;

impl Caller {
    fn call<T, F: FnOnce() -> T>(&self, function: F) -> T {
        function()
    }
}

struct Both {
    caller: Caller,
    inner: Counter,
}

impl Both {
    fn go(&mut self, more: &mut u32) -> u32 {
        let this = self;
        this.caller.call(|| this.inner.add(more))
    }
}

trait Speaks {
    fn speak(&mut self) -> usize;
}

impl Speaks for Vec<u32> {
    fn speak(&mut self) -> usize {
        self.push(1);
        self.len()
    }
}

fn hand_on(speaker: &mut dyn Speaks) -> usize {
    speaker.speak()
}

fn twice(speaker: &mut dyn Speaks) -> usize {
    let mut first = || speaker.speak();
    let one = first();
    let mut second = || hand_on(speaker) + hand_on(&mut *speaker);
    one + second()
}

fn again(counter: &mut Counter, more: &mut u32) -> u32 {
    let mut add = || counter.add(more);
    let sum = add() + add();
    let inner = move || {
        let mut deeper = || counter.add(more);
        deeper() + deeper()
    };
    sum + { inner }()
}

fn main() {
    let mut both = Both { caller: Caller, inner: Counter { count: 1 } };
    let mut more = 1;
    println!("{}", both.go(&mut more));
    println!("{} {more}", both.go(&mut more));
    println!("{} {more}", again(&mut both.inner, &mut more));
    let mut list = vec![5];
    println!("{} {list:?}", twice(&mut list));
    let mut text = String::from("a");
    let lent = &mut text;
    let mut push = |c| lent.push(c);
    push('b');
    push('c');
    let mut swap = |other: &mut String| std::mem::swap(lent, other);
    swap(&mut String::from("z"));
    println!("{text}");
}
