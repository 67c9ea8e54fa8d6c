//! What never comes has any type, and a type that is told later is told in time.

fn first(numbers: &[u32]) -> Option<u32> {
    if numbers.is_empty() {
        return None;
    }
    let later;
    let mut found = None;
    for number in numbers {
        found = found.or(Some(*number));
    }
    later = found;
    later
}

fn stops(stop: bool) -> u32 {
    if stop {
        let _nothing = return 1;
    }
    let list = Vec::new();
    let mut rest = list;
    rest.push(2);
    let parse = |text| u32::from_str_radix(text, 16);
    rest[0] + parse("a").unwrap_or_default()
}

fn main() {
    println!("{:?} {:?}", first(&[]), first(&[4, 5]));
    println!("{} {}", stops(true), stops(false));
    let _: Option<u8> = None;
    let _result: Result<_, ()> = Ok(3);
    let mut empty = None;
    println!("{}", empty.is_none());
    empty = Some(1.5);
    println!("{empty:?}");
    loop {
        let _value = if empty.is_some() { break } else { panic!("nothing") };
    }
}
