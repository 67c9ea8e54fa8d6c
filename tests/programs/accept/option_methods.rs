//! What an `Option` can do.

fn main() {
    let some = Some(4);
    let none: Option<i32> = None;
    println!("{:?} {:?} {:?}", some.map(|x| x + 1), none.or(Some(1)), some.and_then(|x: i32| x.checked_sub(5)));
    println!("{} {} {}", some.unwrap_or(0), none.unwrap_or_default(), none.map_or(-1, |x| x * 2));
    println!("{:?} {:?}", some.ok_or("none"), none.ok_or_else(|| "none".to_string()));
    println!("{:?} {:?} {:?}", some.filter(|x| x % 2 == 1), some.xor(none), some.zip(Some('a')));
    println!("{} {} {}", some.is_some_and(|x| x > 3), none.is_none_or(|x| x > 3), some.is_none());
    let mut slot = Some(3);
    println!("{:?} {slot:?}", slot.take());
    println!("{}", slot.get_or_insert_with(|| 7));
    println!("{:?}", slot.replace(8));
    println!("{}", slot.insert(9));
    if let Some(value) = slot.as_mut() {
        *value += 1;
    }
    println!("{slot:?} {:?}", Some(Some(1)).flatten());
    let text = Some(String::from("text"));
    println!("{:?} {:?} {:?}", text.as_deref(), text.as_ref().map(|t| t.len()), text.clone());
    println!("{:?} {:?}", Some(Ok::<i32, String>(1)).transpose(), Some(&5).copied());
    println!("{:?}", [Some(1), None, Some(3)].iter().flatten().collect::<Vec<_>>());
    println!("{:?} {:?}", vec![Some(1), Some(2)].into_iter().collect::<Option<Vec<_>>>(), Some(1) < Some(2));
}
